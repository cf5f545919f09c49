import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { aCall, aDraft, aLine, anAgentDetails, aProblem } from '../../../doubles/views';
import { callButton, renderDialer } from './render-dialer';

const ready = aDraft({ text: '(212) 555-0142' });
const day = { name: 'day', value: 'Friday' };

async function renderOpen(
  draft = ready,
  prompt: string | null = 'Call {{name}} about {day}.',
  ownAgentId: string | null = null,
) {
  const rendered = await renderDialer({ draft, lines: [aLine({ ownAgentId })] });
  rendered.bridge.on('directory.agent', ({ id }) => answer(anAgentDetails({ id, prompt })));
  await rendered.user.click(screen.getByRole('button', { name: 'More options' }));
  await screen.findByRole('group', { name: 'Variables' });
  return rendered;
}

const nameOf = (row: number) => screen.getByRole('textbox', { name: `Variable ${String(row)} name` });
const valueOf = (row: number) => screen.getByRole('textbox', { name: `Variable ${String(row)} value` });

describe('variables', () => {
  it('are sent as they are shown', async () => {
    const { user, bridge } = await renderOpen();
    bridge.on('calls.place', () => answer(aCall()));
    await user.click(screen.getByRole('button', { name: 'Add variable' }));
    await user.type(nameOf(1), 'day');
    await user.type(valueOf(1), 'Friday');
    await user.click(callButton());
    await expect.poll(() => bridge.payloads('calls.place')).toMatchObject([{ variables: [day] }]);
  });

  it('offer the placeholders of the agent’s prompt, each until it is there', async () => {
    const { user } = await renderOpen({ ...ready, variables: [day] });
    await user.click(await screen.findByRole('button', { name: 'Add “name”' }));
    expect(nameOf(2)).toHaveValue('name');
    expect(screen.queryByRole('button', { name: /^Add “/ })).not.toBeInTheDocument();
  });

  it('look at the prompt of the number’s own agent where that speaks', async () => {
    const { bridge } = await renderOpen({ ...ready, agent: { kind: 'number_own' } }, undefined, '33');
    await screen.findByRole('button', { name: 'Add “name”' });
    expect(bridge.payloads('directory.agent')).toEqual([{ id: '33' }]);
  });

  it('of one name twice are told at the row, and stop Call', async () => {
    await renderOpen({ ...ready, variables: [day, day] });
    expect(nameOf(2)).toHaveAccessibleDescription('"day" is there already.');
    expect(nameOf(1)).not.toHaveAttribute('aria-invalid');
    expect(callButton()).toHaveAccessibleDescription('Variables: "day" is there already.');
  });

  it('are removed one by one', async () => {
    const { user, bridge } = await renderOpen({ ...ready, variables: [day, { name: 'name', value: 'Ann' }] });
    await user.click(screen.getByRole('button', { name: 'Remove variable day' }));
    expect(bridge.payloads('draft.edit').at(-1)).toMatchObject({ variables: [{ name: 'name', value: 'Ann' }] });
  });

  it('are named while the panel is closed', async () => {
    await renderDialer({ draft: { ...ready, maxHold: '30', variables: [day, { name: 'name', value: '' }] } });
    expect(screen.getByText('Max hold 30 seconds · Variables day, name')).toBeVisible();
  });

  it('that the service refuses open the panel with its words', async () => {
    const { user, bridge } = await renderDialer({ draft: { ...ready, variables: [day] } });
    bridge.on('directory.agent', () => answer(anAgentDetails()));
    bridge.on('calls.place', () => refuse(aProblem('api_bad_request', { fields: { 'variables.day': ['Too long.'] } })));
    await user.click(callButton());
    await waitFor(() => expect(screen.getByRole('group', { name: 'Variables' })).toHaveTextContent('Too long.'));
  });
});

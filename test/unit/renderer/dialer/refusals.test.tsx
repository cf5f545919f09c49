import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ProblemView } from '../../../../src-main/contract/envelope';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { aBilling, aDirectory, aDraft, aProblem } from '../../../doubles/views';
import { callButton, numberField, picker, renderDialer } from './render-dialer';

async function refused(problem: ProblemView) {
  const directory = aDirectory({ billing: aBilling({ balanceCents: 0 }) });
  const rendered = await renderDialer({ draft: aDraft({ text: '(212) 555-0142' }), directory });
  rendered.bridge.on('calls.place', () => refuse(problem));
  await rendered.user.click(callButton());
  return { ...rendered, alert: await screen.findByRole('alert') };
}

describe('a refusal', () => {
  it('shows what happened, the words of the service, whose move it is and what to do', async () => {
    const { alert } = await refused(aProblem('api_forbidden', { detail: 'Trial accounts call verified numbers only' }));
    expect(alert).toHaveTextContent('ThunderPhone does not allow this.');
    expect(alert).toHaveTextContent('“Trial accounts call verified numbers only”');
    expect(alert).toHaveTextContent('An admin’s move: Read its message');
  });

  it.each([
    { mover: 'you', code: 'api_bad_request', words: 'Your move:' },
    { mover: 'admin', code: 'api_confirmation_required', words: 'An admin’s move:' },
    { mover: 'thunderphone', code: 'api_server', words: 'ThunderPhone’s move:' },
    { mover: 'carrier', code: 'api_upstream', words: 'The carrier’s move:' },
  ] as const)('names $mover as the one whose move it is', async ({ code, words }) => {
    const { alert } = await refused(aProblem(code));
    expect(alert).toHaveTextContent(words);
  });

  it('names the balance when that is used up, and opens billing', async () => {
    const { alert, user, bridge } = await refused(aProblem('api_insufficient_balance', { status: 402 }));
    expect(alert).toHaveTextContent('Balance $0.00');
    bridge.on('app.openPage', () => answer(null));
    await user.click(within(alert).getByRole('button', { name: 'Open billing' }));
    expect(bridge.payloads('app.openPage')).toEqual([{ page: 'billing' }]);
  });

  it('opens the dashboard for the outbound confirmation', async () => {
    const { alert, user, bridge } = await refused(aProblem('api_confirmation_required', { status: 403 }));
    bridge.on('app.openPage', () => answer(null));
    await user.click(within(alert).getByRole('button', { name: 'Open dashboard' }));
    expect(bridge.payloads('app.openPage')).toEqual([{ page: 'confirmation' }]);
  });

  it.each(['api_from_number_unknown', 'api_agent_unknown'] as const)('offers a fresh list for %s', async (code) => {
    const { alert, user, bridge } = await refused(aProblem(code, { status: 404 }));
    bridge.on('directory.refresh', () => answer(null));
    await user.click(within(alert).getByRole('button', { name: 'Refresh the list' }));
    expect(bridge.payloads('directory.refresh')).toHaveLength(1);
  });

  it('can be put away', async () => {
    const { user } = await refused(aProblem('api_server'));
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});

describe('messages per field', () => {
  const fields = {
    to_number: ['Not a number we call.'],
    from_number: ['Not yours.'],
    agent_id: ['Not deployed.'],
    max_hold_seconds: ['Too long.'],
  };

  it('stand at their field', async () => {
    await refused(aProblem('api_bad_request', { fields }));
    expect(numberField()).toHaveAccessibleDescription(/Not a number we call\./);
    expect(picker('Call from')).toHaveAccessibleDescription('Not yours.');
    expect(picker('Agent')).toHaveAccessibleDescription('Not deployed.');
    expect(screen.getByRole('textbox', { name: 'Max hold seconds' })).toHaveAccessibleDescription(/Too long\./);
  });

  it('go when that field is changed, and only then', async () => {
    const { user } = await refused(aProblem('api_bad_request', { fields }));
    await user.type(numberField(), '{Backspace}3');
    expect(numberField()).not.toHaveAccessibleDescription(/Not a number we call\./);
    expect(picker('Agent')).toHaveAccessibleDescription('Not deployed.');
  });
});

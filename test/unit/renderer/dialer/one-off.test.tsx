import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { aForm } from '../../../doubles/one-off';
import { aCall, aDraft, anAgentDetails, aProblem } from '../../../doubles/views';
import { callButton, picker, renderDialer } from './render-dialer';

const oneOff = { kind: 'one_off' as const };
const ready = aDraft({ text: '(212) 555-0142', agent: oneOff, oneOff: aForm() });

async function renderForm(draft = ready) {
  const rendered = await renderDialer({ draft, templates: [{ id: 't1', name: 'Friday', changedAt: 1 }] });
  await screen.findByRole('textbox', { name: 'Prompt' });
  return rendered;
}

const prompt = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Prompt' });
const voice = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Voice' });
const edits = (bridge: Awaited<ReturnType<typeof renderForm>>['bridge']) => bridge.payloads('draft.edit');

describe('a one-off configuration', () => {
  it('is one of the agents, and its form appears when it is chosen', async () => {
    const { user, bridge } = await renderDialer({ draft: aDraft() });
    expect(screen.queryByRole('textbox', { name: 'Prompt' })).not.toBeInTheDocument();
    await user.click(picker('Agent'));
    await user.click(await screen.findByRole('option', { name: /One-off configuration/ }));
    expect(await screen.findByRole('textbox', { name: 'Prompt' })).toBeVisible();
    expect(voice()).toBeVisible();
    expect(screen.getByRole('combobox', { name: 'Product' })).toBeVisible();
    expect(edits(bridge).at(-1)).toMatchObject({ agent: oneOff });
  });

  it('is reached from More options too', async () => {
    const { user } = await renderDialer({ draft: aDraft() });
    await user.click(screen.getByRole('button', { name: 'More options' }));
    await user.click(screen.getByRole('button', { name: 'One-off configuration' }));
    expect(await screen.findByRole('textbox', { name: 'Prompt' })).toBeVisible();
  });

  it('is sent exactly as it is shown, and without variables', async () => {
    const { user, bridge } = await renderForm({ ...ready, variables: [{ name: 'a', value: 'b' }] });
    bridge.on('calls.place', () => answer(aCall()));
    await user.type(prompt(), ' Be kind.');
    await user.click(callButton());
    await expect
      .poll(() => bridge.payloads('calls.place'))
      .toMatchObject([
        { agent: { kind: 'one_off', form: aForm({ prompt: `${aForm().prompt} Be kind.` }) }, variables: [] },
      ]);
  });

  it.each([
    ['prompt', 'Prompt: Write the prompt'],
    ['voice', 'Voice: Choose a voice'],
  ])('without a %s cannot be called, and Call says which field it is', async (field, reason) => {
    await renderForm({ ...ready, oneOff: aForm({ [field]: '' }) });
    expect(callButton()).toHaveAttribute('aria-disabled', 'true');
    expect(callButton()).toHaveAccessibleDescription(new RegExp(reason));
    // Nothing is wrong with a field that nobody has filled in yet.
    expect(prompt()).not.toHaveAttribute('aria-invalid');
  });

  it('asks for an acknowledgement only with a product that has one', async () => {
    const { user } = await renderForm({ ...ready, oneOff: aForm({ product: 'storm-base-with-ack' }) });
    await user.click(screen.getByRole('button', { name: 'More of this configuration' }));
    expect(picker('Acknowledgement')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Thinking level/ })).not.toBeInTheDocument();
    const product = screen.getByRole('combobox', { name: 'Product' });
    await user.clear(product);
    await user.type(product, 'spark');
    expect(screen.queryByRole('button', { name: /^Acknowledgement/ })).not.toBeInTheDocument();
    expect(picker('Thinking level')).toBeVisible();
  });

  it('names what is set while it is out of sight', async () => {
    await renderForm({ ...ready, oneOff: aForm({ backgroundTrack: 'CALL_CENTER', thinkingLevel: 'extra' }) });
    expect(screen.getByText('Thinking level extra · Background track CALL_CENTER')).toBeVisible();
  });

  it('says that a placeholder in its prompt is sent as written', async () => {
    await renderForm({ ...ready, oneOff: aForm({ prompt: 'Call {{name}}.' }) });
    expect(prompt()).toHaveAccessibleDescription(/Sent as written.*“name”/);
  });

  it('shows what the service says at its fields, until they are changed', async () => {
    const { user, bridge } = await renderForm();
    bridge.on('calls.place', () =>
      refuse(
        aProblem('api_bad_request', { fields: { config: ['voice: Unknown voice.'], 'config.prompt': ['Too long.'] } }),
      ),
    );
    await user.click(callButton());
    await waitFor(() => expect(voice()).toHaveAccessibleDescription(/Unknown voice/));
    expect(prompt()).toHaveAccessibleDescription(/Too long/);
    await user.type(prompt(), '!');
    expect(prompt()).not.toHaveAccessibleDescription(/Too long/);
    expect(voice()).toHaveAccessibleDescription(/Unknown voice/);
  });
});

describe('templates', () => {
  it('are opened into the form, and that can be undone', async () => {
    const { user, bridge } = await renderForm();
    bridge.on('templates.open', () => answer(aForm({ name: 'Friday', prompt: 'From the template.' })));
    await user.click(screen.getByRole('button', { name: 'Template: No template' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Friday' }));
    await waitFor(() => expect(prompt()).toHaveValue('From the template.'));
    expect(screen.getByRole('button', { name: 'Template: Friday' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(prompt()).toHaveValue(aForm().prompt);
  });

  it('are saved under a name; a taken one is told at the field', async () => {
    const { user, bridge } = await renderForm();
    bridge.on('templates.save', ({ form }) =>
      form.name === 'Friday'
        ? refuse(aProblem('template_name_taken'))
        : answer({ id: 't2', name: form.name, changedAt: 2 }),
    );
    await user.click(screen.getByRole('button', { name: 'Save as…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Save as template' });
    const name = within(dialog).getByRole('textbox', { name: 'Template name' });
    await user.type(name, 'Friday{Enter}');
    await waitFor(() => expect(name).toHaveAccessibleDescription(/Another template has this name/));
    await user.type(name, ' 2{Enter}');
    expect(await screen.findByText('“Friday 2” was saved.')).toBeVisible();
    expect(bridge.payloads('templates.save').at(-1)).toEqual({ id: null, form: aForm({ name: 'Friday 2' }) });
    expect(edits(bridge).at(-1)).toMatchObject({ oneOff: { name: 'Friday 2' } });
  });

  it('are deleted, and come back by Undo', async () => {
    const { user, bridge } = await renderForm({ ...ready, oneOff: aForm({ name: 'Friday' }) });
    bridge.on('templates.remove', () => answer(null));
    bridge.on('templates.restore', () => answer({ id: 't1', name: 'Friday', changedAt: 1 }));
    await user.click(await screen.findByRole('button', { name: 'Template: Friday' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(bridge.payloads('templates.restore')).toEqual([{ id: 't1' }]));
  });

  it('can begin as a saved agent is', async () => {
    const { user, bridge } = await renderForm();
    bridge.on('directory.agent', () =>
      answer(anAgentDetails({ name: 'Reception', prompt: 'You receive.', voice: 'james', tools: ['find_order'] })),
    );
    await user.click(screen.getByRole('button', { name: 'Template: No template' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Start from agent…' }));
    await user.click(await screen.findByRole('option', { name: /Reception/ }));
    await waitFor(() => expect(prompt()).toHaveValue('You receive.'));
    expect(voice()).toHaveValue('james');
    expect(screen.getByText(/Its tools are not copied/)).toBeVisible();
  });
});

import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src-main/contract/envelope';
import type { CallView } from '../../../../src-main/contract/views';
import { answer, held, refuse } from '../../../doubles/fake-bridge';
import { aCall, aDraft, aLine, aProblem } from '../../../doubles/views';
import { callButton, numberField, renderDialer } from './render-dialer';

const ready = aDraft({ text: '(212) 555-0142' });

async function renderHeld() {
  const rendered = await renderDialer({ draft: ready });
  const placed = held<Answer<CallView>>();
  rendered.bridge.on('calls.place', () => placed.promise);
  return { ...rendered, placed, sent: () => rendered.bridge.payloads('calls.place') };
}

describe('one press is one call', () => {
  it('sends exactly what is shown', async () => {
    const { user, bridge } = await renderDialer({ draft: { ...ready, maxHold: '120' } });
    bridge.on('calls.place', () => answer(aCall()));
    await user.click(callButton());
    expect(bridge.payloads('calls.place')).toEqual([
      {
        draftId: 'draft-1',
        to: '+12125550142',
        from: '+14155550100',
        agent: { kind: 'saved', id: '21' },
        maxHold: '120',
        variables: [],
      },
    ]);
  });

  it('sends the number only after every edit of it', async () => {
    const { user, bridge } = await renderDialer({ draft: aDraft({ text: '(212) 555-014' }) });
    bridge.on('calls.place', () => answer(aCall()));
    await user.type(numberField(), '2{Enter}');
    await expect.poll(() => bridge.sent.at(-1)?.name).toBe('calls.place');
    expect(bridge.payloads('draft.edit').at(-1)).toMatchObject({ text: '(212) 555-0142' });
  });

  it('leaves right behind its last edit, without waiting for the answer to that', async () => {
    const { user, bridge } = await renderDialer({ draft: aDraft({ text: '(212) 555-014' }) });
    bridge.on('draft.edit', () => held<Answer<null>>().promise);
    bridge.on('calls.place', () => held<Answer<CallView>>().promise);
    await user.type(numberField(), '2{Enter}');
    const said = bridge.sent.filter(({ name }) => name === 'draft.edit' || name === 'calls.place');
    expect(said.slice(-2)).toMatchObject([
      { name: 'draft.edit', payload: { text: '(212) 555-0142' } },
      { name: 'calls.place', payload: { to: '+12125550142' } },
    ]);
  });

  it('is one for a double click', async () => {
    const { user, sent } = await renderHeld();
    await user.dblClick(callButton());
    expect(sent()).toHaveLength(1);
  });

  it('is one for Enter in the field and a click together', async () => {
    const { user, sent } = await renderHeld();
    await user.type(numberField(), '{Enter}');
    await user.click(callButton());
    await user.type(numberField(), '{Enter}');
    expect(sent()).toHaveLength(1);
  });

  it('does nothing for the repeats of a held Enter, in the field or on the button', async () => {
    const { sent } = await renderHeld();
    fireEvent.keyDown(numberField(), { key: 'Enter', repeat: true });
    // The browser presses a focused button once more for every repeat that is not prevented.
    const goesOn = fireEvent.keyDown(callButton(), { key: 'Enter', repeat: true });
    expect(goesOn).toBe(false);
    expect(sent()).toEqual([]);
  });

  it('waits for the next draft: a press between the answer and that draft is none', async () => {
    const { user, placed, sent, tell } = await renderHeld();
    await user.click(callButton());
    placed.give(answer(aCall()));
    await screen.findByText('Calling +1 212 555 0142');
    await user.click(callButton());
    expect(sent()).toHaveLength(1);
    await tell({ kind: 'draft', draft: aDraft({ id: 'draft-2' }) });
    await user.type(numberField(), '6465550117{Enter}');
    await expect.poll(() => sent().length).toBe(2);
    expect(sent()[1]).toMatchObject({ draftId: 'draft-2', to: '+16465550117' });
  });
});

describe('after a press', () => {
  it('clears the field with the next draft, keeps the focus there and says that it calls', async () => {
    const { user, placed, tell } = await renderHeld();
    await user.type(numberField(), '{Enter}');
    expect(callButton()).toHaveAttribute('aria-busy', 'true');
    await tell({ kind: 'draft', draft: aDraft({ id: 'draft-2' }) });
    placed.give(answer(aCall()));
    expect(await screen.findByText('Calling +1 212 555 0142')).toBeVisible();
    expect(screen.getByText('Calling +1 212 555 0142').closest('[role=status]')).not.toBeNull();
    expect(numberField()).toHaveValue('');
    expect(numberField()).toHaveFocus();
  });

  it('can be pressed again after a refusal, with the same draft', async () => {
    const { user, bridge } = await renderDialer({ draft: ready });
    bridge.on('calls.place', () => refuse(aProblem('storage_full')));
    await user.click(callButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('The disk is full');
    await user.click(callButton());
    await expect.poll(() => bridge.payloads('calls.place').length).toBe(2);
    expect(numberField()).toHaveValue('(212) 555-0142');
  });

  it("sends neither an agent's id nor another from-number for the number's own agent", async () => {
    const draft = { ...ready, agent: { kind: 'number_own' as const } };
    const { user, bridge } = await renderDialer({ draft, lines: [aLine({ ownAgentId: '33', ownAgentName: 'Own' })] });
    bridge.on('calls.place', () => answer(aCall()));
    await user.click(callButton());
    expect(bridge.payloads('calls.place')).toMatchObject([{ agent: { kind: 'number_own' } }]);
  });
});

describe('a number that was called a moment ago', () => {
  const text = 'You called this number 40 seconds ago with Reception.';
  const asked = aProblem('call_needs_yes', { concerns: [{ kind: 'repeat', about: 'attempt-0', text }] });

  async function renderAsked() {
    const rendered = await renderDialer({ draft: ready });
    rendered.bridge.on('calls.place', ({ accepted }) => (accepted ? answer(aCall()) : refuse(asked)));
    await rendered.user.click(callButton());
    const question = await screen.findByRole('alertdialog', { name: 'Call +1 212 555 0142 again?' });
    return { ...rendered, question, sent: () => rendered.bridge.payloads('calls.place') };
  }

  it('is asked about, with Cancel as the choice that Enter takes', async () => {
    const { user, question, sent } = await renderAsked();
    expect(question).toHaveTextContent('40 seconds ago with Reception');
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(within(question).getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(sent()).toHaveLength(1);
    expect(numberField()).toHaveValue('(212) 555-0142');
  });

  it('is called by a yes: the same press, once', async () => {
    const { user, question, sent } = await renderAsked();
    await user.dblClick(within(question).getByRole('button', { name: 'Call anyway' }));
    expect(await screen.findByText('Calling +1 212 555 0142')).toBeVisible();
    const [first, ...more] = sent();
    expect(more).toEqual([{ ...first, accepted: ['repeat:attempt-0'] }]);
  });

  it('can be pressed again after a no, and is asked about again', async () => {
    const { user, sent } = await renderAsked();
    await user.keyboard('{Escape}');
    await user.click(callButton());
    expect(await screen.findByRole('alertdialog')).toBeVisible();
    expect(sent()).toHaveLength(2);
  });

  it('is asked about no longer when another draft has come', async () => {
    const { tell } = await renderAsked();
    await tell({ kind: 'draft', draft: aDraft({ id: 'draft-9', text: '+1 646 555 0117' }) });
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
    expect(numberField()).toHaveValue('+1 646 555 0117');
  });
});

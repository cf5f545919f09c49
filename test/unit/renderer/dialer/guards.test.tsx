import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConcernView } from '../../../../src-main/contract/envelope';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { aCall, aDraft, aGuards, aProblem } from '../../../doubles/views';
import { callButton, renderDialer } from './render-dialer';

const draft = aDraft({ text: '(212) 555-0142' });
const entry = { number: '+12125550142', note: 'asked in May', source: 'list.csv', addedAt: 0 };
const night: ConcernView = { kind: 'quiet_hours', about: '480-1260', text: 'It is 10:12 PM there: outside 8 AM–9 PM.' };
const listed: ConcernView = { kind: 'do_not_call', about: '+12125550142', text: 'On your do-not-call list.' };

describe('under the number', () => {
  beforeEach(() => {
    vi.spyOn(Date, 'now').mockReturnValue(Date.UTC(2026, 0, 16, 3, 12));
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('says that it is outside the calling hours there', async () => {
    await renderDialer({ draft });
    expect(await screen.findByText('10:12 PM there: outside 8 AM–9 PM')).toBeVisible();
  });

  it('says only the time where a person does not want to be asked', async () => {
    await renderDialer({ draft, guards: aGuards({ hours: { ask: false, from: 480, to: 1_260 } }) });
    expect(await screen.findByText('10:12 PM there')).toBeVisible();
  });

  it('says that the number is on the list, and follows the list', async () => {
    const { bridge, tell } = await renderDialer({ draft });
    bridge.on('number.listed', () => answer({ entry }));
    await tell({ kind: 'guards', guards: aGuards({ doNotCall: { mode: 'restrict', version: 1 } }) });
    expect(await screen.findByText(/On your do-not-call list: asked in May/)).toHaveTextContent('It is not called.');
  });

  it('puts the number on the list, and takes it back', async () => {
    const { bridge, user } = await renderDialer({ draft });
    bridge.on('doNotCall.add', () => answer({ entry, added: true }));
    bridge.on('doNotCall.remove', () => answer(entry));
    await user.click(await screen.findByRole('button', { name: 'Add to do-not-call list' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(bridge.payloads('doNotCall.add')).toEqual([
      { number: '+12125550142', region: null, note: '', from: 'call' },
    ]);
    expect(bridge.payloads('doNotCall.remove')).toEqual([{ number: '+12125550142' }]);
  });
});

describe('the question before a call', () => {
  it('names all that stands against it, and the yes names what was shown', async () => {
    const { bridge, user } = await renderDialer({ draft });
    bridge.on('calls.place', ({ accepted }) =>
      accepted ? answer(aCall()) : refuse(aProblem('call_needs_yes', { concerns: [night, listed] })),
    );
    await user.click(callButton());
    const question = await screen.findByRole('alertdialog', { name: 'Call +1 212 555 0142?' });
    expect(within(question).getByText(night.text)).toBeVisible();
    expect(within(question).getByText(listed.text)).toBeVisible();
    await user.click(within(question).getByRole('button', { name: 'Call anyway' }));
    expect(bridge.payloads('calls.place')[1]).toMatchObject({
      accepted: ['quiet_hours:480-1260', 'do_not_call:+12125550142'],
    });
  });

  it('is asked anew where main found something else meanwhile', async () => {
    const { bridge, user } = await renderDialer({ draft });
    bridge.on('calls.place', ({ accepted }) =>
      refuse(aProblem('call_needs_yes', { concerns: accepted ? [night, listed] : [night] })),
    );
    await user.click(callButton());
    await user.click(await screen.findByRole('button', { name: 'Call anyway' }));
    expect(await screen.findByText(listed.text)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Cancel' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Call anyway' }));
    expect(bridge.payloads('calls.place').map(({ accepted }) => accepted?.length ?? 0)).toEqual([0, 1, 2]);
  });

  it('is none where the list restricts: it is refused, with the way to the list', async () => {
    const { bridge, user } = await renderDialer({ draft });
    bridge.on('calls.place', () => refuse(aProblem('number_do_not_call')));
    await user.click(callButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('do-not-call list, so nothing was sent');
    expect(screen.getByRole('button', { name: 'Open Settings' })).toBeVisible();
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  });
});

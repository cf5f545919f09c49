import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src-main/contract/envelope';
import type { CallView } from '../../../../src-main/contract/views';
import { LiveCalls } from '../../../../src-renderer/live/LiveCalls';
import { answer, FakeBridge, held, refuse } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aCall, aProblem } from '../../../doubles/views';

const notPlaced = aCall({ state: 'not_placed', label: 'Not placed', callId: null, following: 'done' });

async function renderLive(call: CallView) {
  const bridge = new FakeBridge({ calls: [call] });
  const rendered = await renderApp(bridge, <LiveCalls compact={false} />);
  const tried = () => bridge.payloads('calls.tryAgain');
  return { ...rendered, bridge, tried, user: userEvent.setup() };
}
const item = () => screen.getByRole('listitem');
const tryAgain = () => screen.getByRole('button', { name: 'Try again' });

describe('an unconfirmed call', () => {
  const problem = aProblem('network_timeout');
  const unconfirmed = aCall({ state: 'unconfirmed', label: 'Unconfirmed', callId: null, problem });

  it('says that it is being looked up, and can be looked up now', async () => {
    const { bridge, user } = await renderLive(unconfirmed);
    expect(item()).toHaveTextContent('Checking whether ThunderPhone has this call');
    bridge.on('calls.check', () => answer(unconfirmed));
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(bridge.payloads('calls.check')).toEqual([{ attemptId: 'attempt-1' }]);
    expect(screen.queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  });

  it('that several calls may be says their times and does not claim to check', async () => {
    await renderLive({ ...unconfirmed, problem: aProblem('calls_ambiguous', { what: '2 calls, at 2:07:31 PM' }) });
    expect(item()).toHaveTextContent('2:07:31 PM');
    expect(item()).not.toHaveTextContent('Checking');
  });
});

describe('a call that was not placed', () => {
  it('says so, and what Try again guarantees', async () => {
    await renderLive(notPlaced);
    expect(item()).toHaveTextContent('Not placed, as far as ThunderPhone knows.');
    expect(item()).toHaveTextContent('at most once');
  });

  it('is tried again once by a double click', async () => {
    const { bridge, user, tried } = await renderLive(notPlaced);
    const gate = held<Answer<CallView>>();
    bridge.on('calls.tryAgain', () => gate.promise);
    await user.dblClick(tryAgain());
    expect(tried()).toEqual([{ attemptId: 'attempt-1' }]);
    expect(tryAgain()).toHaveAttribute('aria-busy', 'true');
  });

  it('says why nothing was sent', async () => {
    const { bridge, user } = await renderLive(notPlaced);
    bridge.on('calls.tryAgain', () => refuse(aProblem('network_unreachable', { what: 'Nothing was sent.' })));
    await user.click(tryAgain());
    expect(await within(item()).findByRole('alert')).toHaveTextContent('Nothing was sent.');
  });

  it('asks when the number was called meanwhile, and a yes is said with it', async () => {
    const { bridge, user, tried } = await renderLive(notPlaced);
    const concern = { kind: 'repeat', about: 'attempt-9', text: 'You called this number 9 seconds ago.' } as const;
    const asked = aProblem('call_needs_yes', { concerns: [concern] });
    bridge.on('calls.tryAgain', ({ accepted }) => (accepted ? answer(aCall()) : refuse(asked)));
    await user.click(tryAgain());
    const question = await screen.findByRole('alertdialog', { name: 'Call +1 212 555 0142 again?' });
    expect(question).toHaveTextContent('9 seconds ago');
    await user.click(within(question).getByRole('button', { name: 'Call anyway' }));
    expect(tried()).toEqual([{ attemptId: 'attempt-1' }, { attemptId: 'attempt-1', accepted: ['repeat:attempt-9'] }]);
    expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
  });
});

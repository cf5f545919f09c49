import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CallView } from '../../../../src-main/contract/views';
import { LiveCalls } from '../../../../src-renderer/live/LiveCalls';
import { answer, FakeBridge } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aCall, anAccount, aProblem, NOON } from '../../../doubles/views';

async function renderLive(calls: CallView[], compact = false) {
  const bridge = new FakeBridge({ calls, accounts: [anAccount(), anAccount({ id: 'account-2', name: 'Beta' })] });
  const rendered = await renderApp(bridge, <LiveCalls compact={compact} />);
  const items = () => within(screen.getByRole('region', { name: 'Live calls' })).queryAllByRole('listitem');
  return { ...rendered, bridge, items, user: userEvent.setup() };
}

afterEach(() => {
  vi.useRealTimers();
});

describe('the list', () => {
  it('teaches when it is empty', async () => {
    await renderLive([]);
    expect(screen.getByText('No calls yet')).toBeVisible();
  });

  it('has one item per call with number, agent and state, newest first', async () => {
    const { items, tell } = await renderLive([aCall({ attemptId: 'a', createdAt: NOON })]);
    await tell({
      kind: 'calls',
      changed: [
        aCall({
          attemptId: 'b',
          createdAt: NOON + 1,
          to: '+442079460958',
          agentName: 'Survey',
          label: 'Sending',
          state: 'sending',
        }),
      ],
    });
    expect(items()).toHaveLength(2);
    expect(items()[0]).toHaveTextContent(/\+44 20 7946 0958.*Survey.*Sending/);
    expect(items()[1]).toHaveTextContent(/\+1 212 555 0142.*Reception.*In progress/);
  });

  it.each([
    { state: 'initiated', label: 'Initiated' },
    { state: 'completed', label: 'Completed' },
    { state: 'failed', label: 'Failed' },
    { state: 'refused', label: 'Refused' },
    { state: 'unconfirmed', label: 'Unconfirmed' },
    { state: 'not_placed', label: 'Not placed' },
    { state: 'in_progress', label: 'ringing_remote' },
  ] as const)('shows $label as main words it', async ({ state, label }) => {
    const { items } = await renderLive([aCall({ state, label })]);
    expect(items()[0]).toHaveTextContent(label);
  });

  it('names the account of a call that is not of the account in use', async () => {
    const { items } = await renderLive([aCall({ accountId: 'account-2' })]);
    expect(items()[0]).toHaveTextContent('Beta');
  });

  it('shows how a call ended and what it cost', async () => {
    const { items } = await renderLive([
      aCall({
        state: 'completed',
        label: 'Completed',
        following: 'done',
        endReason: 'agent_end',
        billingTotalCents: 8,
      }),
    ]);
    expect(items()[0]).toHaveTextContent('The agent ended the call · $0.08');
  });
});

describe('the clock', () => {
  const clock = () => screen.getByRole('timer').textContent;

  it('runs from the start of the call, second by second', async () => {
    vi.useFakeTimers({ now: NOON + 84_000 });
    await renderLive([aCall({ createdAt: NOON - 9_000, sentAt: NOON - 9_000, startedAt: NOON })]);
    expect(clock()).toBe('1:24');
    act(() => void vi.advanceTimersByTime(2_000));
    expect(clock()).toBe('1:26');
  });

  it('runs from Try again, not from the press of hours ago, until ThunderPhone tells the start', async () => {
    vi.useFakeTimers({ now: NOON + 3_000 });
    await renderLive([aCall({ createdAt: NOON - 3_600_000, sentAt: NOON, state: 'sending', label: 'Sending' })]);
    expect(clock()).toBe('0:03');
  });

  it('stands while the window is hidden and is right again when it is seen', async () => {
    vi.useFakeTimers({ now: NOON });
    await renderLive([aCall({ startedAt: NOON })]);
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    act(() => void vi.advanceTimersByTime(60_000));
    expect(clock()).toBe('0:00');
    expect(vi.getTimerCount()).toBe(0);
    hidden.mockReturnValue(false);
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    expect(clock()).toBe('1:00');
    hidden.mockRestore();
  });

  it.each([
    {
      what: "after the end ThunderPhone's own count",
      fields: { state: 'completed', following: 'done', durationSeconds: 54 },
      shown: '0:54',
    },
    {
      what: 'nothing after the end when ThunderPhone told none',
      fields: { state: 'failed', following: 'done' },
      shown: '',
    },
    { what: 'nothing for a call that is followed no more', fields: { following: 'limit' }, shown: '' },
    { what: 'nothing for a refused one', fields: { state: 'refused', following: 'done' }, shown: '' },
  ] as const)('shows $what', async ({ fields, shown }) => {
    await renderLive([aCall({ startedAt: NOON, ...fields })]);
    expect(clock()).toBe(shown);
  });
});

describe('what goes wrong', () => {
  it('says why a call was refused', async () => {
    const problem = aProblem('api_forbidden', { detail: 'On trial' });
    const { items } = await renderLive([aCall({ state: 'refused', label: 'Refused', following: 'done', problem })]);
    expect(items()[0]).toHaveTextContent('“On trial”');
    expect(items()[0]).toHaveTextContent('An admin’s move:');
  });

  it('says that a call past the follow limit may go on, links it and follows it again', async () => {
    const { items, user, bridge } = await renderLive([aCall({ following: 'limit' })]);
    expect(items()[0]).toHaveTextContent('Thunderdial stopped following; the call may go on');
    bridge.on('calls.openDashboard', () => answer(null)).on('calls.check', () => answer(aCall()));
    await user.click(screen.getByRole('button', { name: 'Open in dashboard' }));
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(bridge.payloads('calls.openDashboard')).toEqual([{ attemptId: 'attempt-1' }]);
    expect(bridge.payloads('calls.check')).toEqual([{ attemptId: 'attempt-1' }]);
  });
});

describe('acting on a call', () => {
  it('dismisses an ended call, with a way back', async () => {
    const done = aCall({ state: 'completed', label: 'Completed', following: 'done' });
    const { user, bridge, tell, items } = await renderLive([done]);
    bridge.on('calls.dismiss', () => answer(null)).on('calls.restore', () => answer(null));
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    await tell({ kind: 'calls', changed: [{ ...done, dismissed: true }] });
    expect(items()).toHaveLength(0);
    expect(screen.getByText('Dismissed.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(bridge.payloads('calls.restore')).toEqual([{ attemptId: 'attempt-1' }]);
  });

  it('keeps a call that is going on in sight', async () => {
    await renderLive([aCall()]);
    expect(screen.queryByRole('button', { name: 'Dismiss' })).not.toBeInTheDocument();
  });

  it('opens the details', async () => {
    const { user, app } = await renderLive([aCall()]);
    await user.click(screen.getByRole('button', { name: 'Details of +1 212 555 0142' }));
    expect(app.store.getState().selectedAttemptId).toBe('attempt-1');
  });
});

describe('in a narrow window', () => {
  it('shows the newest live call, and the others on request', async () => {
    const { items, user } = await renderLive(
      [
        aCall({ attemptId: 'ended', createdAt: NOON + 5, state: 'completed', label: 'Completed', following: 'done' }),
        aCall({ attemptId: 'live', createdAt: NOON, to: '+442079460958' }),
        aCall({ attemptId: 'older', createdAt: NOON - 5 }),
      ],
      true,
    );
    expect(items()).toHaveLength(1);
    expect(items()[0]).toHaveTextContent('+44 20 7946 0958');
    await user.click(screen.getByRole('button', { name: '2 more' }));
    expect(items()).toHaveLength(3);
  });
});

describe('announcements', () => {
  it('say changes together, and not the same one twice', async () => {
    vi.useFakeTimers({ now: NOON });
    const { tell } = await renderLive([aCall({ state: 'initiated', label: 'Initiated' })]);
    await tell({ kind: 'calls', changed: [aCall()] });
    await tell({ kind: 'calls', changed: [aCall({ state: 'completed', label: 'Completed', following: 'done' })] });
    act(() => void vi.advanceTimersByTime(1_000));
    expect(screen.getByText('+1 212 555 0142: Completed')).toBeInTheDocument();
    expect(screen.queryByText(/: In progress/)).not.toBeInTheDocument();
  });
});

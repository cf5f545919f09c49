import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { CallDetailsView } from '../../../../src-main/contract/views';
import CallDetails from '../../../../src-renderer/history/CallDetails';
import { answer, FakeBridge, refuse } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aCall, aDraft, anAccount, anEntry, aProblem, NOON, someWords } from '../../../doubles/views';

const ended = aCall({
  state: 'completed',
  label: 'Completed',
  following: 'done',
  endReason: 'agent_end',
  durationSeconds: 54,
  billingTotalCents: 8,
});

const someDetails = (fields: Partial<CallDetailsView> = {}): CallDetailsView => ({
  call: ended,
  oneOff: null,
  variables: [],
  dashboardUrl: 'https://app.thunderphone.com/dashboard/call-history/987654321',
  timeline: [
    { at: NOON, kind: 'journaled', text: 'Call pressed and recorded' },
    { at: NOON + 54_000, kind: 'observed', text: 'Completed: The agent ended the call' },
  ],
  ...fields,
});

async function renderDetails(details: CallDetailsView, prepare: (bridge: FakeBridge) => void = () => undefined) {
  const bridge = new FakeBridge().on('history.details', () => answer(details));
  prepare(bridge);
  const closed: string[] = [];
  const rendered = await renderApp(
    bridge,
    <CallDetails attemptId={details.call.attemptId} onClose={() => closed.push('closed')} />,
  );
  await screen.findByRole('heading', { level: 2 });
  return { ...rendered, bridge, closed, user: userEvent.setup() };
}

const section = (name: string): HTMLElement => screen.getByRole('region', { name });

describe('The details of a call', () => {
  it('say which call, where it stands and what is known of it', async () => {
    await renderDetails(someDetails({ call: { ...ended, maxHoldSeconds: 120 } }));
    const details = section('Call details');
    expect(within(details).getByRole('heading', { level: 2 })).toHaveTextContent('+1 212 555 0142');
    for (const [name, value] of [
      ['Number', '+1 212 555 0142'],
      ['From', '+1 415 555 0100'],
      ['Agent', 'Reception'],
      ['Ended', 'The agent ended the call, 0:54, $0.08'],
      ['Call id', '987654321'],
      ['Max hold', '120 seconds'],
    ] as const) {
      expect(within(details).getByText(name, { selector: 'dt' }).nextSibling).toHaveTextContent(value);
    }
  });

  it('tell what happened with exact times', async () => {
    await renderDetails(someDetails());
    const entries = within(section('Timeline')).getAllByRole('listitem');
    const exact = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit' });
    expect(entries[0]).toHaveTextContent(`${exact.format(NOON)}Call pressed and recorded`);
    expect(entries[1]).toHaveTextContent(`${exact.format(NOON + 54_000)}Completed: The agent ended the call`);
  });

  it('tell when the call was charged and graded, as the history was told', async () => {
    await renderDetails(someDetails(), (bridge) =>
      bridge.on('history.entry', () =>
        answer(
          anEntry(
            { attemptId: 'attempt-1' },
            {
              timeline: [
                { at: NOON + 54_000, kind: 'ended', text: 'Ended' },
                { at: NOON + 61_000, kind: 'billed', text: 'Charged' },
                { at: NOON + 125_000, kind: 'graded', text: 'Graded' },
              ],
            },
          ),
        ),
      ),
    );
    const exact = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit' });
    await waitFor(() => {
      const entries = within(section('Timeline')).getAllByRole('listitem');
      expect(entries.slice(2).map((entry) => entry.textContent)).toEqual([
        `${exact.format(NOON + 61_000)}Charged`,
        `${exact.format(NOON + 125_000)}Graded`,
      ]);
    });
  });

  it.each([
    { call: aCall(), says: true },
    { call: ended, says: false },
  ])('say that a running call has no hang-up here: $call.state', async ({ call, says }) => {
    await renderDetails(someDetails({ call }));
    const line = screen.queryByText('While a call runs, only ThunderPhone can end it: its API has no hang-up.');
    expect(line !== null).toBe(says);
  });

  it('show why a call was refused, with the next step', async () => {
    const problem = aProblem('api_insufficient_balance', { detail: 'Insufficient balance' });
    const call = aCall({ state: 'refused', label: 'Refused', following: 'done', callId: null, problem });
    await renderDetails(someDetails({ call }));
    expect(screen.getByRole('alert')).toHaveTextContent('Insufficient balance');
    expect(within(screen.getByRole('alert')).getByRole('button', { name: 'Open billing' })).toBeVisible();
  });

  it('let an unconfirmed call be looked up again', async () => {
    const problem = aProblem('network_timeout');
    const call = aCall({ state: 'unconfirmed', label: 'Unconfirmed', callId: null, problem });
    const { bridge, user } = await renderDetails(someDetails({ call }), (b) => b.on('calls.check', () => answer(call)));
    await user.click(screen.getByRole('button', { name: 'Check again' }));
    expect(bridge.payloads('calls.check')).toEqual([{ attemptId: 'attempt-1' }]);
  });

  it('play the recording, and lead to the dashboard as well, when ThunderPhone has the call', async () => {
    const { bridge, user } = await renderDetails(someDetails(), (b) => b.on('calls.openDashboard', () => answer(null)));
    expect(within(section('Recording')).getByRole('button', { name: 'Play' })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Open in dashboard' }));
    expect(bridge.payloads('calls.openDashboard')).toEqual([{ attemptId: 'attempt-1' }]);
  });

  it.each([
    { callId: null, says: 'ThunderPhone has no call for this attempt' },
    // A pretend call has a recording, but no page.
    { callId: '48201', says: 'Press Play first' },
  ])('do not lead there when there is no page: $says', async ({ callId, says }) => {
    await renderDetails(someDetails({ call: { ...ended, callId }, dashboardUrl: null }));
    expect(section('Recording')).toHaveTextContent(says);
    expect(screen.queryByRole('button', { name: 'Open in dashboard' })).toBeNull();
  });

  it('mark a call of the sandbox', async () => {
    const { tell } = await renderDetails(someDetails());
    expect(screen.queryByText('Sandbox: pretend')).toBeNull();
    await tell({ kind: 'accounts', accounts: [anAccount({ keyHome: 'sandbox' })], activeAccountId: 'account-1' });
    expect(screen.getByText('Sandbox: pretend')).toBeVisible();
  });

  it('Call again never dials', async () => {
    const { bridge, app, user } = await renderDetails(someDetails(), (b) =>
      b.on('draft.fromAttempt', () => answer(aDraft({ id: 'd', from: null, agent: null }))),
    );
    app.show('history');
    await user.click(screen.getByRole('button', { name: 'Call again' }));
    await waitFor(() => expect(app.store.getState().view).toBe('dial'));
    expect(bridge.payloads('calls.place')).toEqual([]);
  });

  it('close by their button', async () => {
    const { closed, user } = await renderDetails(someDetails());
    await user.click(screen.getByRole('button', { name: 'Close details' }));
    expect(closed).toEqual(['closed']);
  });

  it('say why they cannot be read, and are read again', async () => {
    const bridge = new FakeBridge().on('history.details', () => refuse(aProblem('storage_unavailable')));
    const user = userEvent.setup();
    await renderApp(bridge, <CallDetails attemptId="attempt-1" onClose={() => undefined} />);
    await screen.findByRole('alert');
    bridge.on('history.details', () => answer(someDetails()));
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await screen.findByRole('heading', { level: 2 });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('The transcript of an attempt', () => {
  const kept = someWords({ state: 'kept', turns: [{ role: 'user', content: 'Speaking.', startMs: 0, endMs: null }] });
  const row = { attemptId: 'attempt-1', callId: '987654321' };

  it.each([
    { call: aCall(), text: 'It will be here when the call has ended.' },
    { call: { ...ended, callId: null }, text: 'There is none: no call was placed.' },
    { call: ended, text: 'Looking for the transcript…' },
  ])('before the history has the call: $text', async ({ call, text }) => {
    await renderDetails(someDetails({ call }));
    expect(section('Transcript')).toHaveTextContent(text);
  });

  it('lets the link to the call be copied where it has a page', async () => {
    const { bridge, user } = await renderDetails(someDetails(), (b) =>
      b
        .on('history.entry', () => answer(anEntry({ key: '9', ...row }, { dashboardUrl: 'https://app/9' })))
        .on('history.copy', () => answer(null)),
    );
    await user.click(await screen.findByRole('button', { name: 'Copy link' }));
    expect(bridge.payloads('history.copy')).toEqual([{ key: '9', what: 'link' }]);
  });

  it('comes from the history, and appears when main says that it came', async () => {
    const { bridge, tell } = await renderDetails(someDetails(), (b) =>
      b.on('history.entry', () => answer(anEntry(row, { words: someWords({ state: 'running' }) }))),
    );
    expect(section('Transcript')).toHaveTextContent('It will be here when the call has ended.');
    bridge.on('history.entry', () => answer(anEntry(row, { words: kept })));
    await tell({ kind: 'history' });
    expect(await screen.findByText('Speaking.')).toBeVisible();
  });

  it('says why the history cannot be read, and is read again', async () => {
    const { bridge, user } = await renderDetails(someDetails(), (b) =>
      b.on('history.entry', () => refuse(aProblem('storage_unavailable'))),
    );
    bridge.on('history.entry', () => answer(anEntry(row, { words: kept })));
    await user.click(within(section('Transcript')).getByRole('button', { name: 'Retry' }));
    expect(await screen.findByText('Speaking.')).toBeVisible();
  });
});

describe('A live call', () => {
  it('moves on while its details are open', async () => {
    const { bridge, tell } = await renderDetails(someDetails({ call: aCall() }));
    const later = { at: NOON + 60_000, kind: 'observed', text: 'It is over' };
    bridge.on('history.details', () => answer(someDetails({ timeline: [later] })));
    await tell({ kind: 'calls', changed: [ended] });
    expect(section('Call details')).toHaveTextContent('Completed');
    await screen.findByText('It is over');
  });

  it('is not read again for a change that adds nothing to it', async () => {
    const { bridge, tell } = await renderDetails(someDetails());
    await tell({ kind: 'calls', changed: [{ ...ended, billingTotalCents: 16 }] });
    expect(screen.getByText(/\$0\.16/)).toBeVisible();
    expect(bridge.payloads('history.details')).toHaveLength(1);
  });
});

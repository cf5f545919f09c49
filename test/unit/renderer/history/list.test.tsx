import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { aCall, aDraft, aHistoryImport, aProblem } from '../../../doubles/views';
import { layOut, VIEW } from '../../../doubles/layout-in-jsdom';
import {
  count,
  endedCalls,
  FakeRecord,
  grid,
  HOUR,
  renderHistory,
  rows,
  scroller,
  searchField,
} from './render-history';

layOut({ wide: true });

const scrollTo = (top: number): void => {
  act(() => scroller().scrollTo({ top }));
};

describe('The list of calls', () => {
  it('says of each call the number, agent, state, time, duration, cost and note', async () => {
    const call = aCall({
      state: 'completed',
      label: 'Completed',
      following: 'done',
      createdAt: new Date(2026, 5, 1, 14, 7).getTime(),
      durationSeconds: 84,
      billingTotalCents: 8,
      note: 'called back',
    });
    await renderHistory(new FakeRecord([call]));
    await count('1 call');
    const row = screen.getByRole('row');
    for (const text of ['+1 212 555 0142', 'Reception', 'Completed', '2:07 PM', '1:24', '$0.08', 'called back']) {
      expect(row).toHaveTextContent(text);
    }
  });

  it.each([
    [0, 'No calls'],
    [1, '1 call'],
    [1_234, '1,234 calls'],
  ])('counts %i exactly', async (total, text) => {
    await renderHistory(new FakeRecord(endedCalls(total)));
    await count(text);
  });

  it('groups by day', async () => {
    const now = new Date();
    const at = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() - days, 0, 0, 1).getTime();
    const older = new Intl.DateTimeFormat('en-US', { weekday: 'long', month: 'long', day: 'numeric' }).format(at(5));
    const [a, b, c, d] = endedCalls(4);
    if (!a || !b || !c || !d) throw new Error('four calls');
    await renderHistory(
      new FakeRecord([
        { ...a, createdAt: at(0) },
        { ...b, createdAt: at(1) },
        { ...c, createdAt: at(1) },
        { ...d, createdAt: at(5) },
      ]),
    );
    await count('4 calls');
    const shown = scroller().textContent;
    expect(shown.match(/Yesterday/g)).toHaveLength(1);
    expect(shown.indexOf('Today')).toBeGreaterThanOrEqual(0);
    expect(shown.indexOf('Yesterday')).toBeLessThan(shown.indexOf(older.split(',')[0] ?? older));
  });

  it('draws few rows of ten thousand, and reads only the pages in sight', async () => {
    const { bridge } = await renderHistory(new FakeRecord(endedCalls(10_000)));
    await count('10,000 calls');
    expect(grid()).toHaveAttribute('aria-rowcount', '10000');
    expect(rows().length).toBeLessThan(30);
    scrollTo(400_000);
    await waitFor(() => expect(rows().some((row) => row.getAttribute('aria-busy') === 'true')).toBe(false));
    expect(rows().length).toBeLessThan(40);
    const pages = new Set(bridge.payloads('history.page').map(({ offset }) => offset));
    expect(pages.size).toBeLessThanOrEqual(4);
    expect(bridge.payloads('history.page').every(({ limit }) => limit === 100)).toBe(true);
    expect(document.querySelectorAll('*').length).toBeLessThan(1_500);
  });

  it('shows a skeleton, then what went wrong, then the calls after Retry', async () => {
    const record = new FakeRecord(endedCalls(3));
    const { bridge, user } = await renderHistory(record, (b) =>
      b.on('history.page', () => refuse(aProblem('storage_unavailable'))),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(aProblem('storage_unavailable').what);
    record.serve(bridge);
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await count('3 calls');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('teaches when there are no calls yet', async () => {
    const { app, user } = await renderHistory(new FakeRecord([]));
    await screen.findByText('No calls yet');
    act(() => app.show('history'));
    await user.click(screen.getByRole('button', { name: 'Go to Dial' }));
    expect(app.store.getState().view).toBe('dial');
  });

  it('says that earlier calls are still to come while there are none yet', async () => {
    const importing = aHistoryImport({ state: 'running', taken: 0, expected: 900 });
    await renderHistory(new FakeRecord([]), (bridge) => bridge.on('history.importState', () => answer(importing)));
    expect(await screen.findByText('No calls here yet')).toBeVisible();
    expect(screen.getByText('Earlier calls are being read, and come here as they are.')).toBeVisible();
    expect(screen.queryByText('No calls yet')).toBeNull();
  });

  it('shows the calls of the account that is chosen instead', async () => {
    const { bridge, tell, app } = await renderHistory(new FakeRecord(endedCalls(3)));
    await count('3 calls');
    new FakeRecord([]).serve(bridge);
    await tell({ kind: 'accounts', accounts: app.store.getState().accounts.slice(), activeAccountId: 'account-2' });
    await count('No calls');
    expect(screen.queryByRole('row')).toBeNull();
  });
});

describe('A list that is kept up to date', () => {
  it('shows where a listed call stands now, without reading it again', async () => {
    const record = new FakeRecord([aCall()]);
    const { tell, bridge } = await renderHistory(record);
    await count('1 call');
    const before = bridge.payloads('history.page').length;
    await tell({ kind: 'calls', changed: [aCall({ state: 'failed', label: 'Failed', following: 'done' })] });
    expect(screen.getByRole('row')).toHaveTextContent('Failed');
    expect(bridge.payloads('history.page')).toHaveLength(before);
  });

  it('shows a new call at the top', async () => {
    const record = new FakeRecord(endedCalls(3));
    const { tell } = await renderHistory(record);
    await count('3 calls');
    const fresh = aCall({ attemptId: 'fresh', createdAt: Date.now(), to: '+16465550117' });
    record.calls = [fresh, ...record.calls];
    await tell({ kind: 'history' });
    await count('4 calls');
    expect(rows()[0]).toHaveTextContent('+1 646 555 0117');
    expect(scroller().scrollTop).toBe(0);
  });

  it('keeps the rows in sight where they are when a call comes in above them', async () => {
    const newest = new Date().setHours(12, 0, 0, 0) - 40 * 24 * HOUR;
    const record = new FakeRecord(endedCalls(500, newest));
    const { tell } = await renderHistory(record);
    await count('500 calls');
    scrollTo(4_000);
    const topOf = (number: string): number => {
      const place = screen.getByText(number).closest<HTMLElement>('.call-place');
      return Number.parseFloat(place?.style.top ?? '') - scroller().scrollTop;
    };
    const number = '+1 212 555 0062';
    const before = topOf(number);
    expect(before).toBeGreaterThan(-VIEW.height);
    const fresh = aCall({ attemptId: 'fresh', createdAt: Date.now() });
    record.calls = [fresh, ...record.calls];
    await tell({ kind: 'history' });
    await count('501 calls');
    expect(scroller().scrollTop).toBeGreaterThan(4_000);
    expect(topOf(number)).toBe(before);
  });

  it('lets a call go that the filter does not fit any more', async () => {
    const record = new FakeRecord([aCall()]);
    const { tell, user } = await renderHistory(record);
    await count('1 call');
    await user.type(searchField(), 'status:in_progress');
    await count('1 call');
    const ended = aCall({ state: 'completed', label: 'Completed', following: 'done' });
    record.calls = [ended];
    await tell({ kind: 'history' });
    await count('No calls');
  });

  it('leaves calls of other accounts out', async () => {
    const { tell, bridge } = await renderHistory(new FakeRecord(endedCalls(2)));
    await count('2 calls');
    const before = bridge.payloads('history.page').length;
    await tell({ kind: 'calls', changed: [aCall({ attemptId: 'other', accountId: 'account-9' })] });
    expect(bridge.payloads('history.page')).toHaveLength(before);
  });

  it('comes back as it was left: search, place and current row', async () => {
    const record = new FakeRecord(endedCalls(500));
    const { app, user, unmount } = await renderHistory(record);
    await count('500 calls');
    await user.type(searchField(), '555');
    await waitFor(() => expect(screen.getAllByText('555', { selector: 'mark' }).length).toBeGreaterThan(0));
    scrollTo(2_000);
    unmount();
    const { AppProvider } = await import('../../../../src-renderer/state/AppContext');
    const { default: HistoryView } = await import('../../../../src-renderer/history/HistoryView');
    const { render } = await import('@testing-library/react');
    render(
      <AppProvider app={app}>
        <HistoryView />
      </AppProvider>,
    );
    expect(searchField()).toHaveValue('555');
    await count('500 calls');
    expect(scroller().scrollTop).toBe(2_000);
  });
});

describe('What can be done with a call', () => {
  it('Call again fills the dialer in and shows it, and never dials', async () => {
    const { bridge, app, user } = await renderHistory(new FakeRecord(endedCalls(2)), (b) =>
      b.on('draft.fromAttempt', () => answer(aDraft({ id: 'd', from: null, agent: null }))),
    );
    await count('2 calls');
    act(() => app.show('history'));
    const second = rows()[1];
    if (!second) throw new Error('two rows');
    await user.click(within(second).getByRole('button', { name: 'Call again' }));
    expect(bridge.payloads('draft.fromAttempt')).toEqual([{ attemptId: 'attempt-1' }]);
    await waitFor(() => expect(app.store.getState().view).toBe('dial'));
    expect(bridge.payloads('calls.place')).toEqual([]);
    expect(app.store.getState().selectedAttemptId).toBeNull();
  });

  it('stays where it is when the dialer cannot be filled in', async () => {
    const { app, user } = await renderHistory(new FakeRecord(endedCalls(1)), (b) =>
      b.on('draft.fromAttempt', () => refuse(aProblem('account_unknown'))),
    );
    await count('1 call');
    act(() => app.show('history'));
    await user.click(screen.getByRole('button', { name: 'Call again' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(aProblem('account_unknown').what);
    expect(app.store.getState().view).toBe('history');
  });

  it('Copy number says that it did', async () => {
    const { bridge, user } = await renderHistory(new FakeRecord(endedCalls(1)), (b) =>
      b.on('calls.copyNumber', () => answer(null)),
    );
    await count('1 call');
    await user.click(screen.getByRole('button', { name: 'Copy number' }));
    expect(bridge.payloads('calls.copyNumber')).toEqual([{ attemptId: 'attempt-0' }]);
    await count('Copied');
  });

  it('Details, a click on the row and Enter open the details beside the list', async () => {
    const { bridge, app, user } = await renderHistory(new FakeRecord(endedCalls(2)), (b) =>
      b.on('history.details', () => refuse(aProblem('attempt_unknown'))),
    );
    await count('2 calls');
    await user.click(screen.getAllByRole('button', { name: 'Details' })[0] ?? grid());
    expect(await screen.findByRole('region', { name: 'Call details' })).toBeVisible();
    expect(rows()[0]).toHaveAttribute('aria-current', 'true');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'Call details' })).toBeNull();
    await user.click(screen.getByText('+1 212 555 0001'));
    expect(app.store.getState().selectedAttemptId).toBe('attempt-1');
    expect(bridge.payloads('history.details').at(-1)).toEqual({ attemptId: 'attempt-1' });
  });
});

describe('By keyboard', () => {
  it('one row is reached by Tab, the others by arrow keys, and Enter opens', async () => {
    const { app, user } = await renderHistory(new FakeRecord(endedCalls(200)), (b) =>
      b.on('history.details', () => refuse(aProblem('attempt_unknown'))),
    );
    await count('200 calls');
    expect(rows().filter((row) => row.tabIndex === 0)).toHaveLength(1);
    act(() => rows()[0]?.focus());
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(document.activeElement).toHaveAttribute('aria-rowindex', '2');
    expect(rows().filter((row) => row.tabIndex === 0)).toEqual([document.activeElement]);
    await user.keyboard('{End}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-rowindex', '200'));
    await user.keyboard('{Home}');
    await waitFor(() => expect(document.activeElement).toHaveAttribute('aria-rowindex', '1'));
    await user.keyboard('{ArrowUp}{Enter}');
    expect(app.store.getState().selectedAttemptId).toBe('attempt-0');
  });

  it('right and left go to the buttons of a row and back', async () => {
    const { user } = await renderHistory(new FakeRecord(endedCalls(2)));
    await count('2 calls');
    act(() => rows()[0]?.focus());
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName('Select');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName('Call again');
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(document.activeElement).toHaveAccessibleName('Details');
    await user.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('a row keeps the focus while it is scrolled out of sight', async () => {
    await renderHistory(new FakeRecord(endedCalls(2_000)));
    await count('2,000 calls');
    act(() => rows()[0]?.focus());
    scrollTo(60_000);
    await waitFor(() => expect(rows().some((row) => row.getAttribute('aria-rowindex') === '970')).toBe(true));
    expect(document.activeElement).toHaveAttribute('aria-rowindex', '1');
  });

  it('Ctrl+F goes to the search', async () => {
    await renderHistory(new FakeRecord(endedCalls(1)));
    await count('1 call');
    fireEvent.keyDown(document.body, { key: 'f', ctrlKey: true });
    expect(searchField()).toHaveFocus();
  });
});

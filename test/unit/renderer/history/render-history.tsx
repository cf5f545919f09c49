import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { CommandInput } from '../../../../src-main/contract/commands';
import type { CallView, SnapshotView } from '../../../../src-main/contract/views';
import HistoryView from '../../../../src-renderer/history/HistoryView';
import { answer, FakeBridge } from '../../../doubles/fake-bridge';
import type { RenderedApp } from '../../../doubles/render-app';
import { renderApp } from '../../../doubles/render-app';
import { aCall } from '../../../doubles/views';

export const HOUR = 3_600_000;

/** Ended calls, newest first, one an hour back from `newest`. */
export const endedCalls = (count: number, newest = Date.now() - HOUR): CallView[] =>
  Array.from({ length: count }, (_, index) =>
    aCall({
      attemptId: `attempt-${index}`,
      to: `+1212555${String(index % 10_000).padStart(4, '0')}`,
      state: 'completed',
      label: 'Completed',
      following: 'done',
      createdAt: newest - index * HOUR,
      durationSeconds: 84,
      billingTotalCents: 8,
    }),
  );

/** Answers the history's commands from a list that a test may change. */
export class FakeRecord {
  constructor(public calls: CallView[]) {}

  serve(bridge: FakeBridge): void {
    bridge.on('history.page', (query) => answer(this.page(query)));
    bridge.on('history.agentNames', () =>
      answer({ names: [...new Set(this.calls.map(({ agentName }) => agentName))].sort() }),
    );
  }

  private page({ query, states, agentName, offset, limit }: CommandInput<'history.page'>) {
    const found = this.calls.filter(
      (call) =>
        `${call.to}\n${call.agentName}\n${call.note}`.includes(query) &&
        (states.length === 0 || states.includes(call.state)) &&
        (agentName === null || call.agentName === agentName),
    );
    return { rows: found.slice(offset, offset + limit), total: found.length };
  }
}

export interface RenderedHistory extends RenderedApp {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
}

export async function renderHistory(
  record: FakeRecord,
  prepare: (bridge: FakeBridge) => void = () => undefined,
  snapshot: Partial<SnapshotView> = {},
): Promise<RenderedHistory> {
  const bridge = new FakeBridge(snapshot);
  record.serve(bridge);
  prepare(bridge);
  return { ...(await renderApp(bridge, <HistoryView />)), bridge, user: userEvent.setup() };
}

export const count = (text: string): Promise<void> =>
  waitFor(() => {
    if (!screen.getAllByRole('status').some((status) => status.textContent === text)) throw new Error(`no "${text}"`);
  });

export const grid = (): HTMLElement => screen.getByRole('grid', { name: 'Calls' });
export const rows = (): HTMLElement[] => screen.getAllByRole('row');
export const searchField = (): HTMLElement => screen.getByRole('searchbox', { name: 'Search calls' });
/** What scrolls: the list's parent. */
export const scroller = (): HTMLElement => grid().parentElement ?? grid();

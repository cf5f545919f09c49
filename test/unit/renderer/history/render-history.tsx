import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { CommandInput } from '../../../../src-main/contract/commands';
import type { HistoryRow } from '../../../../src-main/contract/history';
import type { CallView, SnapshotView } from '../../../../src-main/contract/views';
import HistoryView from '../../../../src-renderer/history/HistoryView';
import { WorkNews } from '../../../../src-renderer/shell/WorkNews';
import { answer, FakeBridge } from '../../../doubles/fake-bridge';
import type { RenderedApp } from '../../../doubles/render-app';
import { renderApp } from '../../../doubles/render-app';
import { aCall, aRow } from '../../../doubles/views';

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

/** The row of an attempt's call, as the history has it. */
export const rowOf = (call: CallView, fields: Partial<HistoryRow> = {}): HistoryRow =>
  aRow({
    key: `key ${call.attemptId}`,
    accountId: call.accountId,
    attemptId: call.attemptId,
    callId: call.callId,
    own: call.from,
    other: call.to,
    agentName: call.agentName,
    state: call.state,
    label: call.label,
    at: call.createdAt,
    endedAt: call.endedAt,
    durationSeconds: call.durationSeconds,
    endReason: call.endReason,
    billingTotalCents: call.billingTotalCents,
    note: call.note,
    ...fields,
  });

/** Answers the history's commands from a list that a test may change: calls of this app, or rows as they are. */
export class FakeRecord {
  constructor(public calls: readonly (CallView | HistoryRow)[]) {}

  serve(bridge: FakeBridge): void {
    bridge.on('history.page', (wish) => answer(this.page(wish)));
    bridge.on('history.count', ({ filter }) => answer({ count: this.found(filter).length, exact: true }));
    bridge.on('history.choices', () =>
      answer({
        agentNames: [...new Set(this.calls.map(({ agentName }) => agentName))].sort(),
        ownNumbers: ['+14155550100'],
        directions: ['inbound', 'outbound'],
        endReasons: ['agent_end'],
        tags: ['roof'],
      }),
    );
  }

  private page({ filter, offset, limit }: CommandInput<'history.page'>) {
    const found = this.found(filter);
    return { rows: found.slice(offset, offset + limit), count: found.length, exact: true };
  }

  private found({ text, states, agentNames }: CommandInput<'history.count'>['filter']): HistoryRow[] {
    return this.calls
      .map((call) => ('key' in call ? call : rowOf(call)))
      .filter(
        (row) =>
          `${row.other ?? ''}\n${row.agentName}\n${row.note}\n${row.hit?.match ?? ''}`.includes(text) &&
          (states.length === 0 || states.includes(row.state)) &&
          (agentNames.length === 0 || agentNames.includes(row.agentName)),
      );
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
  const shown = (
    <>
      <WorkNews />
      <HistoryView />
    </>
  );
  return { ...(await renderApp(bridge, shown)), bridge, user: userEvent.setup() };
}

export const count = (text: string): Promise<void> =>
  waitFor(() => {
    if (!screen.getAllByRole('status').some((status) => status.textContent === text)) throw new Error(`no "${text}"`);
  });

export const grid = (): HTMLElement => screen.getByRole('grid', { name: 'Calls' });
export const rows = (): HTMLElement[] => screen.getAllByRole('row');
export const searchField = (): HTMLElement => screen.getByRole('combobox', { name: 'Search calls' });
/** What scrolls: the list's parent. */
export const scroller = (): HTMLElement => grid().parentElement ?? grid();

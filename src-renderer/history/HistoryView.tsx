import { lazy, Suspense, useState } from 'react';
import type { HistoryRow } from '../../src-main/contract/history';
import { isNarrowed } from '../../src-main/domain/history/query/history-query';
import { LookSwitch } from '../insights/LookSwitch';
import { useLook } from '../insights/state/use-look';
import { useApp, useAppState } from '../state/AppContext';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Status } from '../ui/Status';
import { ExportAll } from './export/ExportAll';
import { Chips } from './filters/Chips';
import { Filters } from './filters/Filters';
import { ImportLine } from './import/ImportLine';
import { useHistoryImport } from './import/use-history-import';
import { CallGrid } from './list/CallGrid';
import { LoadingRows } from './list/LoadingRow';
import { Opened } from './Opened';
import type { HistoryRows } from './rows/history-list';
import type { CallPages } from './rows/calls';
import { useHistory } from './rows/use-history';
import { everything, sameQuery, type Wish } from './rows/wish';
import { SavedSearches } from './saved/SavedSearches';
import { Nothing } from './search/Nothing';
import { SearchCalls } from './search/SearchCalls';
import { SelectionBar } from './selection/SelectionBar';
import { useSelection } from './selection/use-selection';
import { FoundContext, foundIn, type Found } from './transcript/found';
import { callCount } from './words/count';
import { WorkLines } from './work/WorkLines';
import './history.css';

const InsightsPane = lazy(() => import('../insights/InsightsPane'));

/** Every call of the account in use: a list to search, and the details of the call that is chosen; or what they come to. */
export default function HistoryView() {
  const app = useApp();
  const { memory, rows } = useHistory();
  const { list } = memory;
  const attemptId = useAppState((state) => state.selectedAttemptId);
  const accountId = useAppState((state) => state.activeAccountId);
  const [entryKey, setEntryKey] = useState(() => memory.openedKey(accountId));
  const [openedIn, setOpenedIn] = useState(accountId);
  if (openedIn !== accountId) {
    setOpenedIn(accountId);
    setEntryKey(null);
  }
  const { look, choose } = useLook();
  const { wish, query, total } = rows;
  const earlier = useHistoryImport();
  const selection = useSelection(memory.selection, query);
  // Rows of an older search must not pass for what the newer one found.
  const unread = rows.problem !== null && !sameQuery(query, wish.query);
  const narrow = (next: Wish): void => list.narrow(next);
  const [found, setFound] = useState<Found | null>(null);
  const open = (row: Pick<HistoryRow, 'attemptId' | 'key' | 'hit'> | null): void => {
    setFound(foundIn(row?.hit ?? null, query.text));
    const key = row === null || row.attemptId !== null ? null : row.key;
    memory.open(key);
    setEntryKey(key);
    app.select(row?.attemptId ?? null);
  };
  const openedKey = attemptId === null ? entryKey : (keyOf(rows.pages, attemptId) ?? attemptId);
  return (
    <div
      className="history"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && openedKey !== null) open(null);
      }}
    >
      <section className="history-list" aria-label="Call history">
        <h1 className="sr-only">Call history</h1>
        <div className="history-bar">
          <SearchCalls wish={wish} total={total} onSearch={narrow} />
          <Filters wish={wish} onNarrow={narrow} />
          <SavedSearches wish={wish} onNarrow={narrow} />
        </div>
        <Chips wish={wish} onNarrow={narrow} />
        <div className="history-line">
          <Status className="history-count">{unread ? '' : countText(rows)}</Status>
          {total !== null && total > 0 && !unread && <ExportAll rows={rows} />}
          <LookSwitch look={look} onChoose={choose} />
        </div>
        <ImportLine view={earlier} said={rows.problem?.code ?? null} />
        <WorkLines />
        {look === 'insights' && (
          <Suspense fallback={null}>
            <InsightsPane wish={wish} onNarrow={narrow} />
          </Suspense>
        )}
        {look === 'list' && (
          <SelectionBar selection={selection} order={query.order} onClear={() => memory.selection.clear()} />
        )}
        {look === 'list' && rows.problem && (
          <ProblemAlert
            className="history-problem"
            problem={rows.problem}
            actions={
              <Button busy={rows.reading} onClick={() => list.refresh()}>
                Retry
              </Button>
            }
          />
        )}
        {look === 'list' && (
          <div className="history-rows" aria-busy={rows.reading}>
            {total === null && rows.problem === null && <LoadingRows />}
            {total === 0 && !unread && (
              <Nothing filtered={isNarrowed(query)} earlier={earlier} onClear={() => narrow(everything)} />
            )}
            {total !== null && total > 0 && !unread && (
              <CallGrid rows={rows} memory={memory} selection={selection} openedKey={openedKey} onOpen={open} />
            )}
          </div>
        )}
      </section>
      {look === 'list' && (
        <FoundContext value={found}>
          <Opened attemptId={attemptId} entryKey={entryKey} onClose={() => open(null)} />
        </FoundContext>
      )}
    </div>
  );
}

function countText({ total, exact, problem }: HistoryRows): string {
  if (total !== null) return callCount(total, exact);
  return problem === null ? 'Loading…' : '';
}

/** The row of an attempt, where it is held. */
function keyOf(pages: CallPages, attemptId: string): string | null {
  for (const rows of pages.values()) {
    const row = rows.find((one) => one.attemptId === attemptId);
    if (row) return row.key;
  }
  return null;
}

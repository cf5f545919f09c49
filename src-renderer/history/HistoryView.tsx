import { useWide } from '../shell/use-wide';
import { useApp, useAppState } from '../state/AppContext';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Status } from '../ui/Status';
import CallDetails from './CallDetails';
import { ImportLine } from './import/ImportLine';
import { CallGrid } from './list/CallGrid';
import { LoadingRows } from './list/LoadingRow';
import type { HistoryFilter } from './rows/filter';
import { isFiltering, noFilter, sameFilter } from './rows/filter';
import type { HistoryRows } from './rows/history-list';
import { useHistory } from './rows/use-history';
import { Filters } from './search/Filters';
import { Nothing } from './search/Nothing';
import { SearchCalls } from './search/SearchCalls';
import { callCount } from './words/count';
import './history.css';

/** The record of all calls of the account in use: a list to search, and the details of the call that is chosen. */
export default function HistoryView() {
  const app = useApp();
  const { memory, rows } = useHistory();
  const { list } = memory;
  const selectedId = useAppState((state) => state.selectedAttemptId);
  // Rows of an older search must not pass for what the newer one found.
  const unread = rows.problem !== null && !sameFilter(rows.filter, rows.wish);
  const narrow = (wish: HistoryFilter): void => list.narrow(wish);
  return (
    <div
      className="history"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && selectedId !== null) app.select(null);
      }}
    >
      <section className="history-list" aria-label="Call history">
        <h1 className="sr-only">Call history</h1>
        <div className="history-bar">
          <SearchCalls query={rows.wish.query} onSearch={(query) => narrow({ ...list.snapshot().wish, query })} />
          <Filters filter={rows.wish} onNarrow={narrow} />
        </div>
        <Status className="history-count">{unread ? '' : countText(rows)}</Status>
        <ImportLine />
        {rows.problem && (
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
        <div className="history-rows" aria-busy={rows.reading}>
          {rows.total === null && rows.problem === null && <LoadingRows />}
          {rows.total === 0 && !unread && (
            <Nothing filtered={isFiltering(rows.filter)} onClear={() => narrow(noFilter)} />
          )}
          {rows.total !== null && rows.total > 0 && !unread && (
            <CallGrid rows={rows} memory={memory} selectedId={selectedId} onOpen={app.select} />
          )}
        </div>
      </section>
      <Selected attemptId={selectedId} onClose={() => app.select(null)} />
    </div>
  );
}

function countText({ total, problem }: HistoryRows): string {
  if (total !== null) return callCount(total);
  return problem === null ? 'Loading…' : '';
}

/** Beside the list when there is room, else over it. */
function Selected({ attemptId, onClose }: { readonly attemptId: string | null; readonly onClose: () => void }) {
  const wide = useWide();
  if (attemptId === null) return null;
  const details = <CallDetails key={attemptId} attemptId={attemptId} onClose={onClose} />;
  if (wide) return <div className="history-detail">{details}</div>;
  return (
    <Dialog isOpen kind="sheet" bare title="Call details" onClose={onClose}>
      {details}
    </Dialog>
  );
}

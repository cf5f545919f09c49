import { isNarrowed, type HistoryQuery } from '../../src-main/domain/history/query/history-query';
import { useHistoryImport } from '../history/import/use-history-import';
import { clicked, everything, type Wish } from '../history/rows/wish';
import { Nothing } from '../history/search/Nothing';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Spinner } from '../ui/Spinner';
import { AgentsCard, NumbersCard, ReasonsCard, StatesCard } from './cards/groups-cards';
import { HoursCard } from './cards/HoursCard';
import { SpansCard } from './cards/SpansCard';
import { useInsights } from './state/use-insights';
import { Tiles } from './Tiles';
import { callsText, countText } from './words/amounts';
import './insights.css';

interface InsightsPaneProps {
  readonly wish: Wish;
  readonly onNarrow: (wish: Wish) => void;
}

/** What the calls that the history's search finds come to. */
export default function InsightsPane({ wish, onNarrow }: InsightsPaneProps) {
  const { shown, readAgain } = useInsights(wish.query);
  const { insights, query, reading, preparing, problem } = shown;
  if (problem) {
    return (
      <div className="insights">
        <ProblemAlert
          problem={problem}
          actions={
            <Button busy={reading} onClick={readAgain}>
              Retry
            </Button>
          }
        />
      </div>
    );
  }
  if (preparing) {
    return (
      <div className="insights">
        <Spinner
          label={`Preparing figures of earlier calls, once: ${countText(preparing.done)} of ${callsText(preparing.all)}…`}
        />
      </div>
    );
  }
  if (insights === null || query === null) {
    return (
      <div className="insights">
        <Spinner label="Adding up…" />
      </div>
    );
  }
  if (insights.total.calls === 0) {
    return <Nothing filtered={isNarrowed(query)} onClear={() => onNarrow(everything)} />;
  }
  const context = {
    query,
    onNarrow: (change: Partial<HistoryQuery>) => onNarrow(clicked(wish, { ...wish.query, ...change })),
  };
  return (
    <div className="insights" aria-busy={reading}>
      <SoFar calls={insights.total.calls} />
      <Tiles insights={insights} />
      <div className="insights-cards">
        <SpansCard insights={insights} {...context} />
        <div className="insights-column">
          <StatesCard insights={insights} {...context} />
          <HoursCard hours={insights.hours} query={query} />
          <NumbersCard insights={insights} {...context} />
        </div>
        <div className="insights-column">
          <ReasonsCard insights={insights} {...context} />
          <AgentsCard insights={insights} {...context} />
        </div>
      </div>
    </div>
  );
}

/** That figures are of some calls only, while earlier ones are still being read. */
function SoFar({ calls }: { readonly calls: number }) {
  const view = useHistoryImport();
  if (view === null || view.state === 'done') return null;
  return (
    <p className="insights-so-far">
      Earlier calls are not all here yet: these are the figures of {callsText(calls)} so far.
    </p>
  );
}

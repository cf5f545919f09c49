import { isNarrowed, type HistoryQuery } from '../../src-main/domain/history/query/history-query';
import { useHistoryImport } from '../history/import/use-history-import';
import { clicked, everything, type Wish } from '../history/rows/wish';
import { Nothing } from '../history/search/Nothing';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';
import { AgentsCard, NumbersCard, ReasonsCard, StatesCard } from './cards/groups-cards';
import { HoursCard } from './cards/HoursCard';
import { SpansCard } from './cards/SpansCard';
import { useInsights } from './state/use-insights';
import { Tiles } from './Tiles';
import { AddingUp, Preparing } from './Waiting';
import { callsText } from './words/amounts';
import './insights.css';

interface InsightsPaneProps {
  readonly wish: Wish;
  readonly onNarrow: (wish: Wish) => void;
}

/** What the calls that the history's search finds come to. */
export default function InsightsPane({ wish, onNarrow }: InsightsPaneProps) {
  const { shown, readAgain } = useInsights(wish.query);
  const { insights, query, reading, preparing, problem } = shown;
  const earlier = useHistoryImport();
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
        <Preparing {...preparing} />
      </div>
    );
  }
  if (insights === null || query === null) {
    return (
      <div className="insights">
        <AddingUp />
      </div>
    );
  }
  if (insights.total.calls === 0) {
    return <Nothing filtered={isNarrowed(query)} earlier={earlier} onClear={() => onNarrow(everything)} />;
  }
  const context = {
    query,
    onNarrow: (change: Partial<HistoryQuery>) => onNarrow(clicked(wish, { ...wish.query, ...change })),
  };
  return (
    <div className="insights" aria-busy={reading}>
      {earlier !== null && earlier.state !== 'done' && (
        <p className="insights-so-far">
          Earlier calls are not all here yet: these are the figures of {callsText(insights.total.calls)} so far.
        </p>
      )}
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

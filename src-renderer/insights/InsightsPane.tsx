import { isNarrowed, type HistoryQuery } from '../../src-main/domain/history/query/history-query';
import { importText } from '../history/import/import-text';
import { useHistoryImport } from '../history/import/use-history-import';
import { clicked, everything, type Wish } from '../history/rows/wish';
import { Nothing } from '../history/search/Nothing';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';
import { Spinner } from '../ui/Spinner';
import { GroupsCard } from './cards/GroupsCard';
import { HoursCard } from './cards/HoursCard';
import { SpansCard } from './cards/SpansCard';
import { useInsights } from './state/use-insights';
import { Tiles } from './Tiles';
import { callsText, countText } from './words/amounts';
import { agentGroups, numberGroups, reasonGroups, stateGroups } from './words/groups';
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
  const { total } = insights;
  return (
    <div className="insights" aria-busy={reading}>
      <SoFar />
      <Tiles insights={insights} />
      <div className="insights-cards">
        <SpansCard insights={insights} {...context} />
        <GroupsCard
          title="Status"
          one="Status"
          many="statuses"
          table="states"
          groups={stateGroups(insights)}
          total={total}
          hasMeasures={false}
          {...context}
        />
        <GroupsCard
          title="End reasons"
          one="End reason"
          many="end reasons"
          table="reasons"
          groups={reasonGroups(insights)}
          total={total}
          hasMeasures={false}
          {...context}
        />
        <GroupsCard
          title="Agents"
          one="Agent"
          many="agents"
          table="agents"
          groups={agentGroups(insights)}
          total={total}
          hasMeasures
          {...context}
        />
        <GroupsCard
          title="Own numbers"
          one="Own number"
          many="own numbers"
          table="numbers"
          groups={numberGroups(insights)}
          total={total}
          hasMeasures
          {...context}
        />
        <HoursCard hours={insights.hours} query={query} />
      </div>
    </div>
  );
}

/** That figures are of some calls only, while earlier ones are still being read. */
function SoFar() {
  const view = useHistoryImport();
  if (view === null || view.state === 'done') return null;
  return <p className="insights-so-far">Figures of the calls that are here so far: {importText(view)}.</p>;
}

import { endReasonText } from '../../../src-main/domain/call/end-reason';
import { stateLabel } from '../../../src-main/domain/call/state-label';
import { readCents, readSeconds, writeCents, writeSeconds } from '../../../src-main/domain/history/query/amounts';
import type { HistoryQuery } from '../../../src-main/domain/history/query/history-query';
import { queryDirections, queryStates } from '../../../src-main/domain/history/query/terms';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { directionText, numberText } from '../words/direction';
import { AmountFilter } from './AmountFilter';
import { ChoiceFilter } from './ChoiceFilter';
import { DayFilter } from './DayFilter';
import { WhetherFilter } from './WhetherFilter';
import { useChoices } from './use-choices';

interface FilterPanelProps {
  readonly query: HistoryQuery;
  readonly onChange: (change: Partial<HistoryQuery>) => void;
}

/** Every filter to click. What there is to choose from is what the history has. */
export function FilterPanel({ query, onChange }: FilterPanelProps) {
  const { choices, problem } = useChoices();
  const stateOf = (value: string) => queryStates.find((state) => state === value);
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <div className="filter-choices">
        <ChoiceFilter
          label="Status"
          values={queryStates}
          chosen={query.states}
          word={(value) => stateLabel(stateOf(value) ?? 'completed')}
          onChoose={(values) => onChange({ states: queryStates.filter((state) => values.includes(state)) })}
        />
        <ChoiceFilter
          label="Direction"
          values={[...queryDirections, ...choices.directions]}
          chosen={query.directions}
          word={directionText}
          onChoose={(directions) => onChange({ directions })}
        />
        <ChoiceFilter
          label="Agent"
          values={choices.agentNames}
          chosen={query.agentNames}
          word={(name) => name}
          onChoose={(agentNames) => onChange({ agentNames })}
        />
        <ChoiceFilter
          label="Own number"
          values={choices.ownNumbers}
          chosen={query.ownNumbers}
          word={numberText}
          onChoose={(ownNumbers) => onChange({ ownNumbers })}
        />
        <ChoiceFilter
          label="End reason"
          values={choices.endReasons}
          chosen={query.endReasons}
          word={endReasonText}
          onChoose={(endReasons) => onChange({ endReasons })}
        />
        <ChoiceFilter
          label="Tags"
          values={choices.tags}
          chosen={query.tags}
          word={(tag) => tag}
          onChoose={(tags) => onChange({ tags })}
        />
      </div>
      <DayFilter after={query.after} before={query.before} onChange={onChange} />
      <div className="filter-pair">
        <AmountFilter
          label="At least as long as"
          value={query.minSeconds === null ? '' : writeSeconds(query.minSeconds)}
          placeholder="2m"
          wrong="As in 30s, 2m or 1h."
          onChange={limit(readSeconds, (minSeconds) => onChange({ minSeconds }))}
        />
        <AmountFilter
          label="At most as long as"
          value={query.maxSeconds === null ? '' : writeSeconds(query.maxSeconds)}
          placeholder="30s"
          wrong="As in 30s, 2m or 1h."
          onChange={limit(readSeconds, (maxSeconds) => onChange({ maxSeconds }))}
        />
        <AmountFilter
          label="Costs at least"
          value={query.minCents === null ? '' : writeCents(query.minCents)}
          placeholder="0.50"
          wrong="Dollars, as in 0.50."
          onChange={limit(readCents, (minCents) => onChange({ minCents }))}
        />
        <AmountFilter
          label="Costs at most"
          value={query.maxCents === null ? '' : writeCents(query.maxCents)}
          placeholder="2.00"
          wrong="Dollars, as in 0.50."
          onChange={limit(readCents, (maxCents) => onChange({ maxCents }))}
        />
      </div>
      <div className="filter-pair">
        <WhetherFilter
          label="Transcript"
          value={query.hasTranscript}
          onChange={(hasTranscript) => onChange({ hasTranscript })}
        />
        <WhetherFilter label="Note" value={query.hasNote} onChange={(hasNote) => onChange({ hasNote })} />
      </div>
      <WhetherFilter
        label="Tests and simulations"
        value={query.tests === 'hidden' ? false : query.tests === 'only' ? true : null}
        words={['Shown', 'Only these', 'Hidden']}
        onChange={(only) => onChange({ tests: only === null ? 'shown' : only ? 'only' : 'hidden' })}
      />
    </>
  );
}

/** Reads what was typed and passes it on; empty is no limit. */
const limit =
  (read: (typed: string) => number | null, set: (value: number | null) => void) =>
  (typed: string): boolean => {
    const value = read(typed);
    if (value === null && typed !== '') return false;
    set(value);
    return true;
  };

import type { InsightsView } from '../../../src-main/contract/insights';
import { endReasonText } from '../../../src-main/domain/call/end-reason';
import { stateLabel } from '../../../src-main/domain/call/state-label';
import { added } from '../../../src-main/domain/history/day-spans';
import { NO_CALLS, type Sums } from '../../../src-main/domain/history/insights';
import type { HistoryQuery } from '../../../src-main/domain/history/query/history-query';
import { isE164 } from '../../../src-main/domain/number';
import { numberText } from '../../history/words/direction';
import { amountOf, countText, type Measure } from './amounts';

/** Some of the calls: what they have in common, what they come to, and how to look at them alone. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly sums: Sums;
  /** Null where no filter finds just these. */
  readonly narrows: Partial<HistoryQuery> | null;
}

/** A filter takes no longer values than this. */
const LONGEST = 300;

export const stateGroups = ({ states }: InsightsView): readonly Group[] =>
  states.map(({ state, ...sums }) => ({ key: state, label: stateLabel(state), sums, narrows: { states: [state] } }));

/** Several reasons may read alike, as they are named by APIs of different ages: then each also has its name as it came. */
export function reasonGroups({ reasons }: InsightsView): readonly Group[] {
  const words = reasons.map(({ reason }) =>
    reason === null || reason === '' ? 'No end reason told' : endReasonText(reason),
  );
  return reasons.map(({ reason, ...sums }, nth) => {
    const text = words[nth] ?? '';
    const isShared = words.indexOf(text) !== words.lastIndexOf(text);
    return {
      key: reason ?? '',
      label: isShared && isValue(reason) ? `${text} (${reason})` : text,
      sums,
      narrows: isValue(reason) ? { endReasons: [reason] } : null,
    };
  });
}

export const agentGroups = ({ agents }: InsightsView): readonly Group[] =>
  agents.map(({ name, ...sums }) => ({
    key: name,
    label: name === '' ? 'No saved agent known' : name,
    sums,
    narrows: isValue(name) ? { agentNames: [name] } : null,
  }));

export const numberGroups = ({ numbers }: InsightsView): readonly Group[] =>
  numbers.map(({ number, ...sums }) => ({
    key: number ?? '',
    label: number === null ? 'No phone number of yours' : numberText(number),
    sums,
    narrows: number !== null && isE164(number) ? { ownNumbers: [number] } : null,
  }));

const isValue = (value: string | null): value is string =>
  value !== null && value.trim() !== '' && value.length <= LONGEST;

/** Groups, the largest by a measure first. */
export const largestFirst = (groups: readonly Group[], measure: Measure): readonly Group[] =>
  [...groups].sort((a, b) => amountOf(b.sums, measure) - amountOf(a.sums, measure));

/** So many as a chart can show, and all others as one. */
export function withOthers(groups: readonly Group[], most: number): readonly Group[] {
  if (groups.length <= most + 1) return groups;
  const others = groups.slice(most);
  const sums = others.reduce<Sums>((sum, group) => added(sum, group.sums), NO_CALLS);
  return [
    ...groups.slice(0, most),
    { key: ' others', label: `${countText(others.length)} others`, sums, narrows: null },
  ];
}

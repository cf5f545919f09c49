import type { HistoryFilter } from '../../../domain/history/history-filter';
import { PLACES_PER_MS } from '../calls';
import { HAS_NOTE, HAS_TRANSCRIPT, IS_TEST, type ColumnName, type Columns } from './columns';
import type { ValueKind, Values } from './values';

/** Takes away what a filter does not let through: 0 in `keep`. */
type Test = (columns: Columns, keep: Uint8Array) => void;

/**
 * What a filter asks of a call apart from words and tags, which the index of words answers. `account` is the archive's own
 * key of it.
 */
export function sieveOf(account: number, filter: HistoryFilter, values: Values): Test {
  const tests: readonly Test[] = [
    isOneOf('account', [account]),
    flag(IS_TEST, filter.tests === 'shown' ? null : filter.tests === 'only'),
    flag(HAS_TRANSCRIPT, filter.hasTranscript),
    flag(HAS_NOTE, filter.hasNote),
    listed('state', 'state', filter.states, values),
    listed('direction', 'direction', filter.directions, values),
    listed('reason', 'reason', filter.endReasons, values),
    listed('agent', 'agent', filter.agentNames, values),
    listed('own', 'own', filter.ownNumbers, values),
    within('seconds', filter.minSeconds, filter.maxSeconds),
    within('cents', filter.minCents, filter.maxCents),
    within('row', placeOf(filter.after), beforePlace(filter.before)),
  ].filter((test) => test !== null);
  return (columns, keep) => {
    for (const test of tests) test(columns, keep);
  };
}

const placeOf = (moment: number | null): number | null => (moment === null ? null : Math.trunc(moment) * PLACES_PER_MS);
const beforePlace = (moment: number | null): number | null =>
  moment === null ? null : Math.trunc(moment) * PLACES_PER_MS - 1;

function listed(column: ColumnName, kind: ValueKind, wanted: readonly string[], values: Values): Test | null {
  if (wanted.length === 0) return null;
  return isOneOf(
    column,
    wanted.map((value) => values.known(kind, value)).filter((id) => id !== null),
  );
}

function isOneOf(column: ColumnName, ids: readonly number[]): Test {
  const isWanted = new Uint8Array(Math.max(0, ...ids) + 1);
  for (const id of ids) isWanted[id] = 1;
  return (columns, keep) => {
    const given = columns.column(column);
    for (let at = 0; at < columns.length; at += 1) {
      if (isWanted[given[at] ?? 0] !== 1) keep[at] = 0;
    }
  };
}

function flag(which: number, wanted: boolean | null): Test | null {
  if (wanted === null) return null;
  return (columns, keep) => {
    const flags = columns.column('flags');
    for (let at = 0; at < columns.length; at += 1) {
      if ((((flags[at] ?? 0) & which) !== 0) !== wanted) keep[at] = 0;
    }
  };
}

/** Inclusive; what is not told lies in no range. */
function within(column: ColumnName, least: number | null, most: number | null): Test | null {
  if (least === null && most === null) return null;
  const [from, to] = [least ?? -Infinity, most ?? Infinity];
  return (columns, keep) => {
    const given = columns.column(column);
    for (let at = 0; at < columns.length; at += 1) {
      const value = given[at] ?? NaN;
      if (!(value >= from && value <= to)) keep[at] = 0;
    }
  };
}

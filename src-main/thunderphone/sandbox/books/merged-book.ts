import type { CallBook, CallList, ShownCall } from './call-book';

/** Two parts as one: those of the first, of which there are few, stand among the others by their time. */
export function mergedBook(few: CallBook, many: CallBook): CallBook {
  return {
    find: (id) => few.find(id) ?? many.find(id),
    reports: () => [...few.reports(), ...many.reports()].sort((a, b) => b.createdAtMs - a.createdAtMs),
    list: (filter) => mergedList(few.list(filter), many.list(filter)),
  };
}

function mergedList(few: CallList, many: CallList): CallList {
  const rows = Array.from({ length: few.total }, (_, position) => few.at(position));
  const positions = rows.map((row, rank) => rank + many.newerThan(row.startMs));
  const at = (position: number): ShownCall => {
    const rank = lowerBound(positions, position);
    const row = positions[rank] === position ? rows[rank] : undefined;
    return row ?? many.at(position - rank);
  };
  return {
    total: few.total + many.total,
    at,
    newerThan: (startMs) => few.newerThan(startMs) + many.newerThan(startMs),
  };
}

/** How many of a rising list lie below a value. */
function lowerBound(rising: readonly number[], value: number): number {
  const found = rising.findIndex((one) => one >= value);
  return found < 0 ? rising.length : found;
}

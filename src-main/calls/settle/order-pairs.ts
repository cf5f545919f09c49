/**
 * Pairs rows with columns, both in order of time: no pair crosses another, as many pairs as can be, and among those the
 * nearest. `cost` is the distance of a pair, or null where the two do not belong together. Pure; answers, for each row,
 * its column or null.
 */
export function orderedPairs(
  rows: number,
  columns: number,
  cost: (row: number, column: number) => number | null,
): readonly (number | null)[] {
  // best[r][c]: the best that rows from r and columns from c on can do.
  const best: Best[][] = Array.from({ length: rows + 1 }, () => Array.from({ length: columns + 1 }, () => NOTHING));
  const at = (row: number, column: number): Best => best[row]?.[column] ?? NOTHING;
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const apart = cost(row, column);
      const rest = at(row + 1, column + 1);
      const options: Best[] = [
        { ...at(row + 1, column), step: 'row' },
        { ...at(row, column + 1), step: 'column' },
        ...(apart === null ? [] : [{ pairs: rest.pairs + 1, cost: rest.cost + apart, step: 'pair' as const }]),
      ];
      (best[row] ?? [])[column] = options.reduce((a, b) => (isBetter(b, a) ? b : a));
    }
  }
  const found: (number | null)[] = Array.from({ length: rows }, () => null);
  for (let row = 0, column = 0; row < rows && column < columns;) {
    const { step } = at(row, column);
    if (step === 'pair') found[row] = column;
    if (step !== 'row') column += 1;
    if (step !== 'column') row += 1;
  }
  return found;
}

interface Best {
  readonly pairs: number;
  readonly cost: number;
  readonly step: 'row' | 'column' | 'pair';
}

const NOTHING: Best = { pairs: 0, cost: 0, step: 'row' };

const isBetter = (a: Best, b: Best): boolean => a.pairs > b.pairs || (a.pairs === b.pairs && a.cost < b.cost);

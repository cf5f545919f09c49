/**
 * How many letters must be put in, left out, exchanged, or swapped with their neighbour to make one word of another
 * (optimal string alignment); null where it takes more than `limit`. The packages for it do not know the swap, which is
 * what fingers do most.
 */
export function editDistance(a: string, b: string, limit: number): number | null {
  if (Math.abs(a.length - b.length) > limit) return null;
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line: number[] = [];
    line[0] = row;
    let least = row;
    // Farther from the diagonal than the limit there is nothing within it.
    const to = Math.min(b.length, row + limit);
    for (let column = Math.max(1, row - limit); column <= to; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const edits = Math.min(
        at(last, column) + 1,
        at(line, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
      line[column] = edits;
      least = Math.min(least, edits);
    }
    if (least > limit) return null;
    before = last;
    last = line;
  }
  const distance = at(last, b.length);
  return distance <= limit ? distance : null;
}

const at = (line: readonly number[], column: number): number => line[column] ?? Number.POSITIVE_INFINITY;

/** Above all ids of placed calls, below 2^53. */
const FIRST = 10_000_000n;
/** The first whole number that a double cannot hold (API notes 1.5). */
const BEYOND_DOUBLES = 9_007_199_254_740_993n;

// Two neighbours in every 32: a client that reads ids as doubles takes the one for the other.
const isBeyond = (index: number): boolean => index % 32 === 7 || index % 32 === 8;

/** The id of a made-up call; ids of later calls are not always higher. */
export const idOf = (index: number): bigint => (isBeyond(index) ? BEYOND_DOUBLES : FIRST) + BigInt(index);

/** Whose id it is, or nothing where no call out of `calls` has it. */
export function indexOf(id: bigint, calls: number): number | undefined {
  const index = Number(id - (id >= BEYOND_DOUBLES ? BEYOND_DOUBLES : FIRST));
  return index >= 0 && index < calls && idOf(index) === id ? index : undefined;
}

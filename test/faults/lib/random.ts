/** Chance that can be had again: the same seed and name give the same numbers, whatever was drawn elsewhere. */
export interface Random {
  /** From 0 to below 1. */
  next(): number;
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  pick<const L extends readonly [unknown, ...unknown[]]>(from: L): L[number];
  /** True so often out of one. */
  chance(share: number): boolean;
}

/** A stream of its own for every thing that is drawn for: one press can then be drawn again without those before it. */
export function randomOf(seed: number, name: string): Random {
  let state = hash(`${seed} ${name}`);
  // Mulberry32: small, and good enough to choose among faults.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    whole,
    pick: <const L extends readonly [unknown, ...unknown[]]>(from: L): L[number] => from[whole(0, from.length - 1)],
    chance: (share) => next() < share,
  };
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value | 0;
}

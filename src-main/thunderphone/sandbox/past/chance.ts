/** What is drawn about a call. Each draw is independent of all others, so a call is told without those before it. */
export const DRAW = {
  moment: 1,
  direction: 2,
  agent: 3,
  oneOff: 4,
  customer: 5,
  line: 6,
  outcome: 7,
  length: 8,
  lengthToo: 9,
  ending: 10,
  gradeStatus: 11,
  grade: 12,
  summary: 13,
  issues: 14,
  stored: 15,
  trial: 16,
  recording: 17,
  name: 18,
  withheld: 19,
  talk: 20,
  report: 21,
} as const;

export type Draw = (typeof DRAW)[keyof typeof DRAW];

/** 32 bits from a seed, an index and what is drawn: the same three always give the same bits. */
export function bits(seed: number, index: number, draw: Draw): number {
  let value = Math.imul(index + 0x7f4a7c15, 0xc2b2ae35) ^ Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  value = mixed(value ^ Math.imul(draw, 0x27d4eb2f));
  return mixed(value ^ draw);
}

// Two rounds of multiply and shift: neighbours in index or draw share no visible pattern.
function mixed(from: number): number {
  let value = from;
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
}

/** A number in [0, 1). */
export const share = (seed: number, index: number, draw: Draw): number => bits(seed, index, draw) / 0x1_0000_0000;

/** A stream of numbers in [0, 1) from 32 bits (mulberry32), for what takes many draws in a row. */
export function stream(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}

/** One of a list that is not empty, each as likely as the others. */
export function oneOf<T>(list: readonly T[], at: number): T {
  const chosen = list[Math.floor(at * list.length)];
  if (chosen === undefined) throw new Error('a draw from an empty list');
  return chosen;
}

/** Makes a draw in which some are likelier than others. */
export function weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): (at: number) => T {
  const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
  return (at) => {
    let left = at * total;
    for (const [value, weight] of choices) {
      left -= weight;
      if (left < 0) return value;
    }
    return oneOf(choices, 0.999_999)[0];
  };
}

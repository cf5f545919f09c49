import type { Sums } from '../../../domain/history/insights';
import type { Measured } from './measured';

/** What is added up of a group, side by side, since it is all wanted for the same call. */
const CALLS = 0;
const MINUTES = 1;
const MINUTES_TOLD = 2;
const CENTS = 3;
const CENTS_TOLD = 4;
const WIDTH = 5;

/** Sums of groups of calls, by a number for each group from 0 on. */
export class SumsByGroup {
  #room: Float64Array;

  constructor(groups: number) {
    this.#room = new Float64Array(groups * WIDTH);
  }

  /** Makes room for groups up to this one. */
  reach(group: number): void {
    const before = this.#room;
    if ((group + 1) * WIDTH <= before.length) return;
    this.#room = new Float64Array(Math.max((group + 1) * WIDTH, before.length * 2));
    this.#room.set(before);
  }

  /** Adds the calls that count; `kept` are their places in `groups`, the measures lie in their own order. */
  add(groups: Float64Array, kept: Uint32Array, minutes: Measured, cents: Measured): void {
    const room = this.#room;
    const plus = (place: number, value: number): void => {
      room[place] = (room[place] ?? 0) + value;
    };
    for (let nth = 0; nth < kept.length; nth += 1) {
      const from = (groups[kept[nth] ?? 0] ?? 0) * WIDTH;
      plus(from + CALLS, 1);
      plus(from + MINUTES, minutes.values[nth] ?? 0);
      plus(from + MINUTES_TOLD, minutes.told[nth] ?? 0);
      plus(from + CENTS, cents.values[nth] ?? 0);
      plus(from + CENTS_TOLD, cents.told[nth] ?? 0);
    }
  }

  /** Of the groups that have calls, in the order of their numbers. */
  groups(): readonly { readonly group: number; readonly sums: Sums }[] {
    const found: { readonly group: number; readonly sums: Sums }[] = [];
    for (let group = 0; group * WIDTH < this.#room.length; group += 1) {
      const of = (what: number): number => this.#room[group * WIDTH + what] ?? 0;
      if (of(CALLS) === 0) continue;
      const sums = {
        calls: of(CALLS),
        minutes: of(MINUTES),
        minutesTold: of(MINUTES_TOLD),
        cents: of(CENTS),
        centsTold: of(CENTS_TOLD),
      };
      found.push({ group, sums });
    }
    return found;
  }
}

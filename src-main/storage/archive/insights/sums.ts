import type { Sums } from '../../../domain/history/insights';

const NAMES = ['calls', 'minutes', 'minutesTold', 'cents', 'centsTold'] as const;

/** Sums of groups of calls, by a number for each group from 0 on. */
export class SumsByGroup {
  #room: Record<(typeof NAMES)[number], Float64Array>;

  constructor(groups: number) {
    this.#room = roomFor(groups);
  }

  /** Makes room for groups up to this one. */
  reach(group: number): void {
    const before = this.#room;
    if (group < before.calls.length) return;
    this.#room = roomFor(Math.max(group + 1, before.calls.length * 2));
    for (const name of NAMES) this.#room[name].set(before[name]);
  }

  /** Adds calls; `kept` are those to be added, by their places in the columns. NaN: not told. */
  add(groups: Float64Array, minutes: Float64Array, cents: Float64Array, kept: Uint32Array): void {
    count(this.#room.calls, groups, kept);
    addUp(this.#room.minutes, this.#room.minutesTold, groups, minutes, kept);
    addUp(this.#room.cents, this.#room.centsTold, groups, cents, kept);
  }

  /** Of the groups that have calls, in the order of their numbers. */
  groups(): readonly { readonly group: number; readonly sums: Sums }[] {
    const found: { readonly group: number; readonly sums: Sums }[] = [];
    this.#room.calls.forEach((calls, group) => {
      if (calls > 0) found.push({ group, sums: this.#of(group) });
    });
    return found;
  }

  #of(group: number): Sums {
    const of = (name: (typeof NAMES)[number]): number => this.#room[name][group] ?? 0;
    return {
      calls: of('calls'),
      minutes: of('minutes'),
      minutesTold: of('minutesTold'),
      cents: of('cents'),
      centsTold: of('centsTold'),
    };
  }
}

function count(calls: Float64Array, groups: Float64Array, kept: Uint32Array): void {
  for (let nth = 0; nth < kept.length; nth += 1) {
    const group = groups[kept[nth] ?? 0] ?? 0;
    calls[group] = (calls[group] ?? 0) + 1;
  }
}

function addUp(
  sums: Float64Array,
  told: Float64Array,
  groups: Float64Array,
  values: Float64Array,
  kept: Uint32Array,
): void {
  for (let nth = 0; nth < kept.length; nth += 1) {
    const at = kept[nth] ?? 0;
    const value = values[at] ?? NaN;
    if (Number.isNaN(value)) continue;
    const group = groups[at] ?? 0;
    sums[group] = (sums[group] ?? 0) + value;
    told[group] = (told[group] ?? 0) + 1;
  }
}

const roomFor = (groups: number): Record<(typeof NAMES)[number], Float64Array> => ({
  calls: new Float64Array(groups),
  minutes: new Float64Array(groups),
  minutesTold: new Float64Array(groups),
  cents: new Float64Array(groups),
  centsTold: new Float64Array(groups),
});

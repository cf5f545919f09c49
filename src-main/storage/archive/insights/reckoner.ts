import { HOURS_OF_WEEK, NO_CALLS, type Insights, type Sums } from '../../../domain/history/insights';
import { queryStates } from '../../../domain/history/query/terms';
import { PLACES_PER_MS } from '../calls';
import type { ColumnName, Columns } from './columns';
import { clockSpans, dateOfDay, weekdayOf, type ClockSpan, type OffsetAt } from './local-time';
import { SumsByGroup } from './sums';
import type { ValueKind, Values } from './values';

const HOUR_MS = 3_600_000;
const GROUPS = ['state', 'reason', 'agent', 'own'] as const satisfies readonly (ColumnName & ValueKind)[];

/** Adds up calls, a chunk at a time and in the order of time. */
export class Reckoner {
  readonly #values: Values;
  readonly #spans: readonly ClockSpan[];
  readonly #firstDay: number;
  readonly #days = new SumsByGroup(512);
  readonly #all = new SumsByGroup(1);
  readonly #by = {
    state: new SumsByGroup(16),
    reason: new SumsByGroup(32),
    agent: new SumsByGroup(64),
    own: new SumsByGroup(64),
  };
  readonly #hours = new Float64Array(HOURS_OF_WEEK);
  #seconds = 0;
  #secondsTold = 0;
  #dayOf = new Float64Array();
  readonly #nothing = new Float64Array(4_096);
  #span = 0;

  /** @param firstRow the least row that will come; `lastRow` the greatest that is there */
  constructor(values: Values, firstRow: number, lastRow: number, offsetAt: OffsetAt) {
    this.#values = values;
    const from = Math.floor(firstRow / PLACES_PER_MS);
    this.#spans = clockSpans(from, Math.floor(lastRow / PLACES_PER_MS), offsetAt);
    this.#firstDay = Math.floor((from + offsetAt(from)) / (24 * HOUR_MS)) - 1;
  }

  /** @param kept the places of those calls in the columns that count */
  add(columns: Columns, kept: Uint32Array): void {
    const [minutes, cents] = [columns.column('minutes'), columns.column('cents')];
    this.#all.add(this.#zeros(columns.length), minutes, cents, kept);
    for (const name of GROUPS) {
      const groups = columns.column(name);
      this.#by[name].reach(this.#values.count(name));
      this.#by[name].add(groups, minutes, cents, kept);
    }
    this.#addTimes(columns, kept);
    this.#days.add(this.#dayOf, minutes, cents, kept);
    this.#addSeconds(columns.column('seconds'), kept);
  }

  result(): Insights {
    const named = (name: (typeof GROUPS)[number]) => {
      const texts = this.#values.texts(name);
      return largestFirst(this.#by[name].groups()).map(({ group, sums }) => ({ text: texts[group] ?? null, sums }));
    };
    const [total] = this.#all.groups();
    return {
      total: { ...(total?.sums ?? NO_CALLS), seconds: this.#seconds, secondsTold: this.#secondsTold },
      days: this.#days.groups().map(({ group, sums }) => ({ day: dateOfDay(this.#firstDay + group), ...sums })),
      states: named('state').flatMap(({ text, sums }) => {
        const state = queryStates.find((one) => one === text);
        return state === undefined ? [] : [{ state, ...sums }];
      }),
      reasons: named('reason').map(({ text, sums }) => ({ reason: text, ...sums })),
      agents: named('agent').map(({ text, sums }) => ({ name: text ?? '', ...sums })),
      numbers: named('own').map(({ text, sums }) => ({ number: text, ...sums })),
      hours: [...this.#hours],
    };
  }

  /** The day of each call, and its hour of the week. Rows come in order, so the spans are gone through once. */
  #addTimes(columns: Columns, kept: Uint32Array): void {
    const rows = columns.column('row');
    if (this.#dayOf.length < rows.length) this.#dayOf = new Float64Array(rows.length);
    for (let nth = 0; nth < kept.length; nth += 1) {
      const at = kept[nth] ?? 0;
      const moment = Math.floor((rows[at] ?? 0) / PLACES_PER_MS);
      while ((this.#spans[this.#span + 1]?.from ?? Infinity) <= moment) this.#span += 1;
      const hour = Math.floor((moment + (this.#spans[this.#span]?.offset ?? 0)) / HOUR_MS);
      const day = Math.floor(hour / 24);
      this.#dayOf[at] = day - this.#firstDay;
      const place = weekdayOf(day) * 24 + (hour - day * 24);
      this.#hours[place] = (this.#hours[place] ?? 0) + 1;
    }
    const last = kept.at(-1);
    if (last !== undefined) this.#days.reach(this.#dayOf[last] ?? 0);
  }

  #addSeconds(seconds: Float64Array, kept: Uint32Array): void {
    for (let nth = 0; nth < kept.length; nth += 1) {
      const value = seconds[kept[nth] ?? 0] ?? NaN;
      if (Number.isNaN(value)) continue;
      this.#seconds += value;
      this.#secondsTold += 1;
    }
  }

  #zeros(length: number): Float64Array {
    return length <= this.#nothing.length ? this.#nothing : new Float64Array(length);
  }
}

const largestFirst = <T extends { readonly sums: Sums }>(groups: readonly T[]): readonly T[] =>
  [...groups].sort((a, b) => b.sums.calls - a.sums.calls);

import { HOURS_OF_WEEK, type Insights, type Sums } from '../../../domain/history/insights';
import { queryStates } from '../../../domain/history/query/terms';
import { PLACES_PER_MS } from '../calls';
import type { ColumnName, Columns } from './columns';
import { clockSpans, dateOfDay, weekdayOf, type ClockSpan, type OffsetAt } from './local-time';
import { MeasureReader } from './measured';
import { SumsByGroup } from './sums';
import type { ValueKind, Values } from './values';

const HOUR_MS = 3_600_000;
const GROUPS = ['state', 'reason', 'agent', 'own'] as const satisfies readonly (ColumnName & ValueKind)[];

/** Adds up calls, a chunk at a time and in the order of time. */
export class Reckoner {
  readonly #values: Values;
  readonly #spans: readonly ClockSpan[];
  readonly #firstDay: number;
  readonly #minutes = new MeasureReader('minutes');
  readonly #cents = new MeasureReader('cents');
  readonly #seconds = new MeasureReader('seconds');
  readonly #days = new SumsByGroup(512);
  readonly #by = {
    state: new SumsByGroup(16),
    reason: new SumsByGroup(32),
    agent: new SumsByGroup(64),
    own: new SumsByGroup(64),
  };
  readonly #hours = new Float64Array(HOURS_OF_WEEK);
  #calls = 0;
  #dayOf = new Float64Array();
  #span = 0;
  #hour: Hour = { day: 0, place: 0, end: -Infinity };

  /** @param firstRow the least row that will come; `lastRow` the greatest that is there */
  constructor(values: Values, firstRow: number, lastRow: number, offsetAt: OffsetAt) {
    this.#values = values;
    const from = Math.floor(firstRow / PLACES_PER_MS);
    this.#spans = clockSpans(from, Math.floor(lastRow / PLACES_PER_MS), offsetAt);
    this.#firstDay = Math.floor((from + offsetAt(from)) / (24 * HOUR_MS)) - 1;
  }

  /** @param kept the places of those calls in the columns that count */
  add(columns: Columns, kept: Uint32Array): void {
    for (const measure of [this.#minutes, this.#cents, this.#seconds]) measure.read(columns, kept);
    this.#calls += kept.length;
    for (const name of GROUPS) {
      this.#by[name].reach(this.#values.count(name));
      this.#by[name].add(columns.column(name), kept, this.#minutes, this.#cents);
    }
    this.#addTimes(columns, kept);
    this.#days.add(this.#dayOf, kept, this.#minutes, this.#cents);
  }

  result(): Insights {
    const named = (name: (typeof GROUPS)[number]) => {
      const texts = this.#values.texts(name);
      return largestFirst(this.#by[name].groups()).map(({ group, sums }) => ({ text: texts[group] ?? null, sums }));
    };
    return {
      total: {
        calls: this.#calls,
        minutes: this.#minutes.sum,
        minutesTold: this.#minutes.toldSum,
        cents: this.#cents.sum,
        centsTold: this.#cents.toldSum,
        seconds: this.#seconds.sum,
        secondsTold: this.#seconds.toldSum,
      },
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

  /** The day of each call, and its hour of the week. Rows come in order, so each hour and span is gone into once. */
  #addTimes(columns: Columns, kept: Uint32Array): void {
    const rows = columns.column('row');
    if (this.#dayOf.length < rows.length) this.#dayOf = new Float64Array(rows.length);
    for (let nth = 0; nth < kept.length; nth += 1) {
      const at = kept[nth] ?? 0;
      const row = rows[at] ?? 0;
      if (row >= this.#hour.end) this.#hour = this.#hourOf(Math.floor(row / PLACES_PER_MS));
      const { day, place } = this.#hour;
      this.#dayOf[at] = day;
      this.#hours[place] = (this.#hours[place] ?? 0) + 1;
    }
    this.#days.reach(this.#hour.day);
  }

  #hourOf(moment: number): Hour {
    while ((this.#spans[this.#span + 1]?.from ?? Infinity) <= moment) this.#span += 1;
    const offset = this.#spans[this.#span]?.offset ?? 0;
    const hour = Math.floor((moment + offset) / HOUR_MS);
    const day = Math.floor(hour / 24);
    return {
      day: day - this.#firstDay,
      place: weekdayOf(day) * 24 + (hour - day * 24),
      end: Math.min((hour + 1) * HOUR_MS - offset, this.#spans[this.#span + 1]?.from ?? Infinity) * PLACES_PER_MS,
    };
  }
}

/** An hour of one day: `day` counted from the first one, `place` within the week, `end` the first row after it. */
interface Hour {
  readonly day: number;
  readonly place: number;
  readonly end: number;
}

const largestFirst = <T extends { readonly sums: Sums }>(groups: readonly T[]): readonly T[] =>
  [...groups].sort((a, b) => b.sums.calls - a.sums.calls);

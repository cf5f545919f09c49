import type { AttemptState } from '../call/attempt';

/**
 * What a group of calls comes to, in what ThunderPhone told: minutes and US cents are its own `billable_minutes` and
 * `billing_total_cents`, never computed from prices. `…Told` is how many of the calls told it.
 */
export interface Sums {
  readonly calls: number;
  readonly minutes: number;
  readonly minutesTold: number;
  readonly cents: number;
  readonly centsTold: number;
}

/** Calls of each hour of the week, from Monday 0:00 on. */
export const HOURS_OF_WEEK = 168;

/** What the calls that a filter lets through come to. Groups without calls are left out; the largest come first. */
export interface Insights {
  readonly total: Sums & { readonly seconds: number; readonly secondsTold: number };
  /** In order; days (`2026-10-01`) are those of this computer's time zone. */
  readonly days: readonly (Sums & { readonly day: string })[];
  readonly states: readonly (Sums & { readonly state: AttemptState })[];
  /** Null: no end reason told. */
  readonly reasons: readonly (Sums & { readonly reason: string | null })[];
  /** Empty: no name known. */
  readonly agents: readonly (Sums & { readonly name: string })[];
  /** The organization's own number; null: not told. */
  readonly numbers: readonly (Sums & { readonly number: string | null })[];
  /** `HOURS_OF_WEEK` counts; an hour that clocks repeat counts both times. */
  readonly hours: readonly number[];
}

export const NO_CALLS: Sums = { calls: 0, minutes: 0, minutesTold: 0, cents: 0, centsTold: 0 };

export const NO_INSIGHTS: Insights = {
  total: { ...NO_CALLS, seconds: 0, secondsTold: 0 },
  days: [],
  states: [],
  reasons: [],
  agents: [],
  numbers: [],
  hours: Array.from({ length: HOURS_OF_WEEK }, () => 0),
};

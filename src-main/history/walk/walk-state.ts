import { isApiId } from '../../domain/ids';
import type { PageWish } from '../ports';

/**
 * How the walk goes into the past: by asking for calls before a moment, by offset from where the oldest of them should
 * be (`tail`; right before it the newest are looked at, `top`), or by offset through everything.
 */
export type Way = 'time' | 'top' | 'tail' | 'offset';

/** Where the walk goes on. Plain data: it is kept as text with the calls, so that a crash loses none of it. */
export interface WalkState {
  readonly way: Way;
  /** Only calls that started at this moment or before, Unix ms, whole seconds; null: all. */
  readonly until: number | null;
  readonly offset: number;
  /** Calls of the page before that the next one must show again: the proof that nothing lies between the two. */
  readonly tail: readonly string[];
  /** Rows that are read twice, readable or not. */
  readonly lap: number;
  /** Most rows that a page has had. */
  readonly most: number;
  /** Above 0: the next page did not show them, known ground is looked for; how far the next step goes back. */
  readonly back: number;
  /** New calls since the sweep from offset 0 began, and how often ground was lost in it. */
  readonly fresh: number;
  readonly losses: number;
  /** A sweep by offset that repeats one: what comes before its first known call came meanwhile, and was not missed. */
  readonly arriving: boolean;
  /** Sweeps in a row that found nothing new. */
  readonly quiet: number;
  /** Something was seen that leaves doubt whether going by time shows everything. */
  readonly doubt: boolean;
  /** First and last call of the page before, and how often it came again at another offset. */
  readonly ends: string;
  readonly same: number;
}

export const begin = (way: Way, change: Partial<WalkState> = {}): WalkState => ({
  way,
  until: null,
  offset: 0,
  tail: [],
  lap: 0,
  most: 0,
  back: 0,
  fresh: 0,
  losses: 0,
  arriving: false,
  quiet: 0,
  doubt: false,
  ends: '',
  same: 0,
  ...change,
});

/** Rows before the supposed end of the list from which it is looked at. */
const LOOK_BACK = 20;

/** A look at the end of the list, which should lie where the calls taken over so far end. */
export const tailOf = (taken: number, { doubt, losses }: WalkState): WalkState =>
  begin('tail', { offset: Math.max(0, taken - LOOK_BACK), back: LOOK_BACK, doubt, losses });

export const wishOf = ({ offset, until }: WalkState, limit: number): PageWish => ({
  offset,
  limit,
  until,
  since: null,
});

export const markOf = (state: WalkState): string => JSON.stringify(state);

/** What cannot be read begins anew: it costs time and loses nothing, since each call is taken over once. */
export function readMark(mark: string): WalkState {
  try {
    const read = Object(JSON.parse(mark)) as Readonly<Record<string, unknown>>;
    return isState(read) ? read : begin('time');
  } catch {
    // Not JSON: a mark of another version, or a hand was in the archive.
    return begin('time');
  }
}

function isState(read: Readonly<Record<string, unknown>>): read is Readonly<Record<string, unknown>> & WalkState {
  const { way, until, tail, arriving, doubt, ends } = read;
  const counts = ['offset', 'lap', 'most', 'back', 'fresh', 'losses', 'quiet', 'same'].map((name) => read[name]);
  return (
    (way === 'time' || way === 'top' || way === 'tail' || way === 'offset') &&
    (until === null || Number.isSafeInteger(until)) &&
    counts.every((count) => Number.isSafeInteger(count) && Number(count) >= 0) &&
    Array.isArray(tail) &&
    tail.every((id) => typeof id === 'string' && isApiId(id)) &&
    typeof arriving === 'boolean' &&
    typeof doubt === 'boolean' &&
    typeof ends === 'string'
  );
}

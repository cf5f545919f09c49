import type { CallFilter } from '../calls/call-filter';
import type { Past } from './past';
import { statusOf } from './outcome';
import { agentIdOf, directionOf, fromOf, toOf } from './who';

/** Made-up calls that passed a filter: `indexAt(0)` is the newest of them. */
export interface Selected {
  readonly total: number;
  indexAt(position: number): number;
}

export type Selecting = (filter: CallFilter, nowMs: number) => Selected;

/** Somebody who pages asks for the same again and again; a list of matches has four bytes for each. */
const REMEMBERED = 6;

/**
 * Selects without looking at more calls than it must: dates by search, since calls are in order of time; anything else
 * by one look at each call between the dates, remembered for the pages that follow.
 */
export function selectingFrom(past: Past): Selecting {
  const remembered = new Map<string, Uint32Array>();

  const matches = (test: (index: number) => boolean, first: number, end: number, key: string): Uint32Array => {
    const known = remembered.get(key);
    if (known !== undefined) return known;
    const found: number[] = [];
    for (let index = end - 1; index >= first; index -= 1) if (test(index)) found.push(index);
    const list = Uint32Array.from(found);
    const [oldest] = remembered.keys();
    if (remembered.size >= REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    remembered.set(key, list);
    return list;
  };

  return (filter, nowMs) => {
    const first = filter.firstMs === undefined ? 0 : past.firstFrom(filter.firstMs);
    const end = filter.lastMs === undefined ? past.plan.calls : past.firstFrom(filter.lastMs + 1);
    const tests = testsOf(past, filter, nowMs);
    if (tests.length === 0) return { total: Math.max(0, end - first), indexAt: (position) => end - 1 - position };
    const { agentId, direction, status, from, to } = filter;
    const running = status === undefined ? '' : runningKey(past, nowMs);
    const key = [first, end, String(agentId), direction, status, from, to, running].join(' ');
    const list = matches((index) => tests.every((test) => test(index)), first, end, key);
    return { total: list.length, indexAt: (position) => list[position] ?? 0 };
  };
}

/** The cheapest first: most calls fail one of them. */
function testsOf(past: Past, filter: CallFilter, nowMs: number): readonly ((index: number) => boolean)[] {
  const { plan } = past;
  const { agentId, direction, status, from, to } = filter;
  const tests: ((index: number) => boolean)[] = [];
  if (direction !== undefined) tests.push((index) => directionOf(plan, index) === direction);
  if (status === 'in_progress') tests.push((index) => past.isRunning(index, nowMs));
  else if (status !== undefined) {
    tests.push((index) => !past.isRunning(index, nowMs) && statusOf(plan, index) === status);
  }
  if (agentId !== undefined) tests.push((index) => agentIdOf(plan, index) === agentId);
  if (from !== undefined) tests.push((index) => fromOf(plan, index) === from);
  if (to !== undefined) tests.push((index) => toOf(plan, index) === to);
  return tests;
}

// What was remembered of a status no longer holds once the call that went on has ended.
const runningKey = (past: Past, nowMs: number): string => (past.hasRunning(nowMs) ? 'running' : 'ended');

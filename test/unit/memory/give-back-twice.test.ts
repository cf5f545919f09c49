import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { giveBack } from '../../../src-main/memory/give-back';

/** What the collector was asked for; a V8 before 12, as Node's may be, would not do the second, so that it must be counted. */
const { asked, runtime } = vi.hoisted(() => {
  const calls: unknown[] = [];
  const runtime: { gc: ((options: unknown) => void) | undefined } = { gc: (options) => void calls.push(options) };
  return { asked: calls, runtime };
});
vi.mock('node:vm', () => ({ runInNewContext: () => runtime.gc }));

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('collects at once, and once more a moment later, when what came meanwhile has had its turn', () => {
  giveBack();
  expect(asked).toEqual([undefined]);
  vi.advanceTimersByTime(49);
  expect(asked).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(asked.at(-1)).toEqual({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  vi.advanceTimersByTime(10_000);
  expect(asked).toHaveLength(2);
});

it('does nothing where there is no such collector', () => {
  asked.length = 0;
  runtime.gc = undefined;
  giveBack();
  vi.advanceTimersByTime(1_000);
  expect(asked).toEqual([]);
});

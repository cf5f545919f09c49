import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId } from '../../../src-main/domain/ids';
import { ObservedClock } from '../../../src-main/thunderphone/server-clock';
import type { Exchange } from '../../../src-main/thunderphone/wire/ask';
import { problem } from '../../../src-main/domain/problem/make-problem';

const A = 'a' as AccountId;
const B = 'b' as AccountId;
const NOON = Date.UTC(2026, 5, 1, 12);
const HOUR = 3_600_000;

let now: number;
let steady: number;
let told: number[];
let clock: ObservedClock;

beforeEach(() => {
  now = NOON;
  steady = 5_000;
  told = [];
  clock = new ObservedClock({ now: () => now, steady: () => steady }, (_account, offset) => told.push(offset));
});

const passes = (ms: number): void => {
  now += ms;
  steady += ms;
};

/** An answer written at `at` by the server's clock, after `took` ms on the way. */
async function answered(at: number | string | null, took = 200, account = A): Promise<void> {
  const date = typeof at === 'number' ? new Date(at).toUTCString() : at;
  const exchange: Exchange = { kind: 'answer', status: 200, contentType: '', retryAfter: null, date, text: '' };
  const sent = new Promise<Exchange>((resolve) => {
    queueMicrotask(() => {
      passes(took);
      resolve(exchange);
    });
  });
  expect(await clock.timed(account, sent)).toBe(exchange);
}

describe("how this computer's clock stands", () => {
  it('is not known before an answer', () => {
    expect(clock.offsetMs(A)).toBeNull();
  });

  it.each([
    ['right', 0],
    ['three hours behind', 3 * HOUR],
    ['a day ahead', -24 * HOUR],
  ])('is told by the Date of an answer: %s', async (_name, offset) => {
    await answered(NOON + offset);
    expect(Math.abs((clock.offsetMs(A) ?? NaN) - offset)).toBeLessThanOrEqual(1_000);
    expect(told).toEqual([clock.offsetMs(A)]);
  });

  it('is known again at once when somebody sets the clock', async () => {
    await answered(NOON);
    const before = clock.offsetMs(A) ?? NaN;
    passes(60_000);
    now -= 24 * HOUR;
    expect((clock.offsetMs(A) ?? NaN) - before).toBe(24 * HOUR);
  });

  it('is each server’s own matter', async () => {
    await answered(NOON + HOUR, 200, B);
    expect(clock.offsetMs(A)).toBeNull();
  });

  it('is not known after sleep, until the next answer', async () => {
    await answered(NOON);
    clock.forget();
    expect(clock.offsetMs(A)).toBeNull();
  });

  it.each([
    ['no Date', null],
    ['a Date that is none', 'yesterday'],
    ['a Date in another form', '2026-06-01T12:00:00Z'],
  ])('is not judged by %s', async (_name, date) => {
    await answered(date);
    expect(clock.offsetMs(A)).toBeNull();
  });

  it('is not judged by an answer that was long on its way, nor by none', async () => {
    await answered(NOON + HOUR, 25_000);
    await clock.timed(A, Promise.resolve({ kind: 'no_answer', problem: problem('network_timeout'), sent: true }));
    expect(clock.offsetMs(A)).toBeNull();
  });
});

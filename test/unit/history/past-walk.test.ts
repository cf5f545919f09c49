import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CallId } from '../../../src-main/domain/ids';
import { step } from '../../../src-main/history/walk/past-walk';
import type { WalkState } from '../../../src-main/history/walk/walk-state';
import { begin, markOf, readMark, wishOf } from '../../../src-main/history/walk/walk-state';
import type { Habits } from '../../doubles/moving-server';
import { MovingServer, serverCall, usualHabits } from '../../doubles/moving-server';
import { ACCOUNT, PRESSED_AT } from '../../doubles/sample-attempts';

const LIMIT = 8;

/** Walks to the end; `between` runs before each request and may change the server. Each state goes through its text. */
async function walk(server: MovingServer, limit = LIMIT, most = 3_000) {
  const taken = new Set<CallId>();
  let state: WalkState = begin('time');
  for (let request = 1; request <= most; request += 1) {
    const page = await server.page(ACCOUNT, wishOf(state, limit));
    if (!page.ok) throw new Error(page.error.what);
    const known = new Set(page.value.calls.map(({ callId }) => callId).filter((id) => taken.has(id)));
    for (const { callId } of page.value.calls) taken.add(callId);
    const next = step(state, { ...page.value, known }, taken.size);
    if (next === 'done' || next === 'stuck') return { taken, requests: request, end: next };
    state = readMark(markOf(next));
  }
  throw new Error(`still walking after ${String(most)} requests`);
}

function filled(habits: Partial<Habits>, starts: readonly (number | null)[]): MovingServer {
  const server = new MovingServer({ ...usualHabits, ...habits });
  starts.forEach((startedAt, nth) => server.put(serverCall(nth + 1, { startedAt })));
  return server;
}

const everyMinute = (count: number) => Array.from({ length: count }, (_, nth) => PRESSED_AT + nth * 60_000);
const all = (server: MovingServer): Set<CallId> => new Set(server.calls.keys());

describe('the walk into the past', () => {
  it('goes by time, with some calls read twice, and takes each', async () => {
    const server = filled({}, everyMinute(1_000));
    const { taken, requests } = await walk(server, 200);
    expect(taken).toEqual(all(server));
    expect(requests).toBeLessThanOrEqual(10);
    expect(Math.max(...server.wishes.map(({ offset }) => offset))).toBeLessThan(1_000);
    expect(server.wishes.slice(1, 5).every(({ until }) => until !== null)).toBe(true);
  });

  it('an organization without calls needs three requests', async () => {
    expect(await walk(filled({}, []))).toMatchObject({ requests: 3, end: 'done' });
  });

  it('calls that come while it goes on do not make everything be read again', async () => {
    const server = filled({}, everyMinute(1_000));
    server.between = () => {
      if (server.wishes.length < 9) server.put(serverCall(5_000 + server.wishes.length, { startedAt: PRESSED_AT * 2 }));
    };
    const { taken, requests } = await walk(server, 200);
    expect([...all(server)].filter((id) => !taken.has(id))).toEqual([]);
    expect(requests).toBeLessThanOrEqual(12);
  });

  it('goes by offset where the server ignores the time', async () => {
    const server = filled({ dates: 'ignored' }, everyMinute(100));
    expect((await walk(server)).taken).toEqual(all(server));
  });

  it('does not believe a server that takes an end for the day before it', async () => {
    const server = filled({ dates: 'by_day' }, everyMinute(100));
    expect((await walk(server)).taken).toEqual(all(server));
  });

  const hundredsOfOneStart = [
    ...everyMinute(30),
    ...Array.from({ length: 300 }, () => PRESSED_AT),
    ...everyMinute(30).map((at) => at - 86_400_000),
  ];

  it('gets through hundreds of calls of one start', async () => {
    const server = filled({}, hundredsOfOneStart);
    expect((await walk(server)).taken).toEqual(all(server));
  });

  it('ends although they have another order each time', async () => {
    const server = filled({ restless: 1 }, hundredsOfOneStart);
    const { taken, end } = await walk(server);
    expect(end).toBe('done');
    expect(taken.size).toBeGreaterThan(350);
  });

  it.each(['first', 'last', 'by_id'] as const)('finds calls without a start that are listed %s', async (undated) => {
    const server = filled({ undated }, [...everyMinute(50), ...Array.from({ length: 30 }, () => null)]);
    expect((await walk(server)).taken).toEqual(all(server));
  });

  it('ends where the server shows one page for every offset, and that is all there is', async () => {
    const server = filled({ dates: 'ignored', offsets: 'ignored', totals: 'none' }, everyMinute(6));
    expect(await walk(server)).toMatchObject({ end: 'done', taken: all(server) });
  });

  it('says so where there is more than the server shows', async () => {
    const server = filled({ dates: 'ignored', offsets: 'ignored' }, everyMinute(60));
    expect((await walk(server)).end).toBe('stuck');
  });

  it('a removal of hundreds of calls between two requests skips nothing', async () => {
    const server = filled({ dates: 'ignored' }, everyMinute(1_000));
    server.between = () => {
      if (server.wishes.length !== 12) return;
      for (const id of [...server.calls.keys()].slice(-400)) server.calls.delete(id);
    };
    const { taken } = await walk(server, 40);
    expect([...all(server)].filter((id) => !taken.has(id))).toEqual([]);
  });

  const ids = (...of: number[]) => of.map((id) => serverCall(id, { startedAt: PRESSED_AT + id * 60_000 }));
  const seen = (calls: readonly ReturnType<typeof serverCall>[], known: readonly number[] = []) => ({
    calls,
    rows: calls.length,
    total: null,
    known: new Set(known.map((id) => String(id) as CallId)),
  });

  it('steps back by offset where a page does not show the end of the one before, until it stands on a known call', () => {
    const state = begin('offset', { offset: 100, tail: ['50', '49'], lap: 2 });
    const lost = step(state, seen(ids(40, 39, 38, 37)), 60);
    if (lost === 'done' || lost === 'stuck') throw new Error(lost);
    expect(lost).toMatchObject({ offset: 92, back: 8 });
    const further = step(lost, seen(ids(44, 43, 42, 41)), 60);
    if (further === 'done' || further === 'stuck') throw new Error(further);
    expect(further).toMatchObject({ offset: 76, back: 16 });
    expect(step(further, seen(ids(52, 51, 50, 49), [52, 51, 50, 49]), 60)).toMatchObject({ offset: 79, back: 0 });
  });

  it('trusts time no more where a page does not show the end of the one before', () => {
    const state = begin('time', { until: PRESSED_AT + 60 * 60_000, tail: ['50', '49'], lap: 2 });
    expect(step(state, seen(ids(40, 39, 38, 37)), 60)).toEqual(begin('offset', { most: 4 }));
    expect(step(state, seen(ids(50, 49, 48, 47)), 60)).toMatchObject({ way: 'time', offset: 0, tail: ['47'] });
  });

  it('pages that cannot be read are passed by', async () => {
    const server = filled({ dates: 'ignored' }, everyMinute(60));
    const readable = server.page.bind(server);
    server.page = async (account, wish) => {
      const page = await readable(account, wish);
      if (!page.ok) return page;
      const calls = page.value.calls.filter(({ callId }) => Number(callId) < 20 || Number(callId) > 40);
      return { ok: true, value: { ...page.value, calls } };
    };
    const { taken } = await walk(server);
    expect(taken.size).toBe(39);
  });

  it('a mark that cannot be read begins anew', () => {
    for (const mark of ['', '{}', 'null', '{"way":"time","offset":-1}', '[]'])
      expect(readMark(mark)).toEqual(begin('time'));
  });
});

const habits = fc.record({
  dates: fc.constantFrom(...(['inclusive', 'exclusive', 'whole_seconds', 'by_day', 'ignored'] as const)),
  order: fc.constantFrom(...(['newest', 'newest', 'oldest', 'by_id', 'mixed'] as const)),
  undated: fc.constantFrom(...(['first', 'last', 'by_id'] as const)),
  totals: fc.constantFrom(...(['right', 'none', 'wrong'] as const)),
  cap: fc.integer({ min: 3, max: 12 }),
  offsets: fc.constant('kept' as const),
  repeats: fc.constantFrom(0, 0, 0, 3),
  restless: fc.integer({ min: 20, max: 50 }),
});
const starts = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 0, max: 200_000 }) },
    { weight: 3, arbitrary: fc.constantFrom(5_000, 5_400, 60_000) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(90_000_000) },
  ),
  { maxLength: 60 },
);

describe('whatever the server is like', () => {
  it('every call that stays is taken, as long as none comes', async () => {
    const removals = fc.array(fc.record({ at: fc.nat(20), id: fc.nat(60) }), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(habits, starts, removals, async (ways, offsets, gone) => {
        const server = filled(
          ways,
          offsets.map((at) => (at === null ? null : PRESSED_AT + at)),
        );
        server.between = () => {
          const now = gone.filter(({ at }) => at === server.wishes.length);
          for (const { id } of now) server.calls.delete(String(id) as CallId);
        };
        const { taken, end } = await walk(server);
        expect(end).toBe('done');
        expect([...all(server)].filter((id) => !taken.has(id))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

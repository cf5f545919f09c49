import { describe, expect, it } from 'vitest';
import type { AttemptId, CallId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { Importer } from '../../../src-main/history/import/importer';
import { GAP_MS, LOOK_EVERY_MS, LOOK_LEAST_MS } from '../../../src-main/history/import/pace';
import type { ManualTime } from '../../doubles/manual-time';
import { importKit } from '../../doubles/import-kit';
import { serverCall } from '../../doubles/moving-server';
import { ACCOUNT, PRESSED_AT } from '../../doubles/sample-attempts';

const MINUTE = 60_000;
const DAY = 86_400_000;

function filledKit(count: number, habits = {}) {
  const kit = importKit(habits);
  for (let nth = 1; nth <= count; nth += 1) {
    kit.server.put(serverCall(nth, { startedAt: PRESSED_AT - (count - nth + 1) * MINUTE }));
  }
  return kit;
}

/** The computer slept meanwhile. */
async function aDayLater(time: ManualTime, importer: Importer) {
  importer.suspend();
  time.set(time.now() + DAY);
  importer.wake();
  await time.pass(2 * MINUTE);
}

describe('the first import', () => {
  it('takes every call, one request at a time, and tells how far it is', async () => {
    const { importer, server, archive, time, view } = filledKit(1_000);
    importer.wake(ACCOUNT);
    await time.pass(2 * GAP_MS);
    expect(view()).toMatchObject({ state: 'running', expected: 1_000 });
    const after = view().taken;
    await time.pass(GAP_MS);
    expect(view().taken).toBeGreaterThanOrEqual(after);
    await time.pass(MINUTE);
    expect(view()).toMatchObject({ state: 'done', taken: 1_000, problem: null });
    expect(archive.calls.size).toBe(1_000);
    expect(archive.calls.get('1' as CallId)?.agentName).toBe('Agent 77');
    expect(server.wishes.length).toBeLessThan(15);
  });

  it('waits while a person wants it to, and goes on where it was', async () => {
    const { importer, server, time, view } = filledKit(2_000);
    importer.wake(ACCOUNT);
    await time.pass(4 * GAP_MS);
    expect((await importer.setPaused(ACCOUNT, true)).ok).toBe(true);
    await time.pass(GAP_MS);
    const { taken } = view();
    const asked = server.wishes.length;
    await time.pass(MINUTE);
    expect(view()).toMatchObject({ state: 'paused', taken });
    expect(server.wishes.length - asked).toBeLessThanOrEqual(1);
    await importer.setPaused(ACCOUNT, false);
    await time.pass(MINUTE);
    expect(view()).toMatchObject({ state: 'done', taken: 2_000 });
  });

  it('goes on after a crash where it was, and stays paused', async () => {
    const { importer, server, time, parts, archive } = filledKit(2_000);
    importer.wake(ACCOUNT);
    await time.pass(5 * GAP_MS);
    importer.suspend();
    await time.pass(GAP_MS);
    const asked = server.wishes.length;
    const next = new Importer(parts);
    await next.setPaused(ACCOUNT, true);
    next.wake(ACCOUNT);
    await time.pass(MINUTE);
    expect(next.view(ACCOUNT).state).toBe('paused');
    const after = new Importer(parts);
    after.wake(ACCOUNT);
    await time.pass(GAP_MS);
    await after.setPaused(ACCOUNT, false);
    await time.pass(MINUTE);
    expect(after.view(ACCOUNT)).toMatchObject({ state: 'done', taken: 2_000 });
    expect(archive.calls.size).toBe(2_000);
    expect(server.wishes.length - asked).toBeLessThan(16);
  });

  it('says what is wrong, waits as long as the server wants, and goes on', async () => {
    const { importer, server, time, view } = filledKit(500);
    server.trouble = () => problem('api_rate_limited', { retryAfterMs: 10 * MINUTE });
    importer.wake(ACCOUNT);
    await time.pass(MINUTE);
    expect(view()).toMatchObject({ state: 'trouble', problem: { code: 'api_rate_limited' } });
    await time.pass(8 * MINUTE);
    expect(server.wishes).toHaveLength(1);
    server.trouble = () => null;
    await time.pass(5 * MINUTE);
    expect(view()).toMatchObject({ state: 'done', taken: 500, problem: null });
  });

  it('asks ever more rarely while errors last, and hardly at all with a refused key, until one comes', async () => {
    const { importer, server, time, view } = filledKit(10);
    server.trouble = () => problem('api_server');
    importer.wake(ACCOUNT);
    await time.pass(30 * MINUTE);
    expect(server.wishes.length).toBeLessThan(30);
    server.trouble = () => problem('api_unauthorized');
    await time.pass(3 * MINUTE);
    const asked = server.wishes.length;
    await time.pass(30 * MINUTE);
    expect(server.wishes.length).toBe(asked);
    server.trouble = () => null;
    importer.wake(ACCOUNT);
    await time.pass(MINUTE);
    expect(view().state).toBe('done');
  });

  it('is silent in sleep', async () => {
    const { importer, server, time } = filledKit(2_000);
    importer.wake(ACCOUNT);
    await time.pass(3 * GAP_MS);
    importer.suspend();
    const asked = server.wishes.length;
    await time.pass(DAY);
    expect(server.wishes.length).toBe(asked);
    importer.wake();
    await time.pass(MINUTE);
    expect(importer.view(ACCOUNT).state).toBe('done');
  });

  it('a full disk loses nothing: nothing counts as taken, and it goes on', async () => {
    const { importer, archive, time, view } = filledKit(600);
    archive.failing = problem('storage_full');
    importer.wake(ACCOUNT);
    await time.pass(MINUTE);
    expect(view()).toMatchObject({ taken: 0, problem: { code: 'storage_full' } });
    archive.failing = null;
    await time.pass(5 * MINUTE);
    expect(view()).toMatchObject({ state: 'done', taken: 600 });
  });

  it('does not pretend where not one row can be read', async () => {
    const { importer, server, time, view } = filledKit(10);
    server.page = () => Promise.resolve({ ok: true, value: { calls: [], rows: 10, total: 10 } });
    importer.wake(ACCOUNT);
    await time.pass(MINUTE);
    expect(view()).toMatchObject({ state: 'trouble', problem: { code: 'answer_unreadable' } });
  });
});

describe('keeping up', () => {
  async function caughtUp(count = 300) {
    const kit = filledKit(count);
    kit.importer.wake(ACCOUNT);
    await kit.time.pass(10 * MINUTE);
    expect(kit.view().state).toBe('done');
    return kit;
  }

  it('looks every few minutes with few requests, and finds what is new', async () => {
    const { server, archive, time } = await caughtUp();
    const asked = server.wishes.length;
    server.put(serverCall(9_001, { startedAt: time.now() }));
    await time.pass(LOOK_EVERY_MS + MINUTE);
    expect(archive.calls.has('9001' as CallId)).toBe(true);
    expect(server.wishes.length - asked).toBeLessThanOrEqual(4);
  });

  it('looks when the history is opened, but not twice within half a minute', async () => {
    const { importer, server, archive, time } = await caughtUp();
    await time.pass(LOOK_LEAST_MS + 1_000);
    server.put(serverCall(9_001, { startedAt: time.now() }));
    importer.look(ACCOUNT);
    await time.pass(2 * GAP_MS);
    expect(archive.calls.has('9001' as CallId)).toBe(true);
    const asked = server.wishes.length;
    importer.look(ACCOUNT);
    await time.pass(2 * GAP_MS);
    expect(server.wishes.length).toBe(asked);
  });

  it('reads calls that were running until their end is known, and no longer', async () => {
    const { server, archive, time } = await caughtUp();
    server.put(serverCall(9_001, { startedAt: time.now(), status: 'in_progress', endedAt: null }));
    await time.pass(LOOK_EVERY_MS + MINUTE);
    expect(archive.calls.get('9001' as CallId)?.status).toBe('in_progress');
    // Hundreds of calls later it is on no page of a look.
    for (let nth = 0; nth < 500; nth += 1) server.put(serverCall(9_100 + nth, { startedAt: time.now() + nth }));
    server.put(serverCall(9_001, { startedAt: time.now() - 5 * MINUTE, status: 'completed' }));
    await time.pass(3 * LOOK_EVERY_MS);
    expect(archive.calls.get('9001' as CallId)?.status).toBe('completed');
    const singles = server.singles.length;
    await time.pass(3 * LOOK_EVERY_MS);
    expect(server.singles.length).toBe(singles);
  });

  it('a running call that ThunderPhone forgets is asked for three times, stays, and is let go', async () => {
    const { server, archive, time } = await caughtUp();
    server.put(serverCall(9_001, { startedAt: time.now(), status: 'in_progress', endedAt: null }));
    await time.pass(LOOK_EVERY_MS + MINUTE);
    server.calls.delete('9001' as CallId);
    server.singles.length = 0;
    await time.pass(10 * LOOK_EVERY_MS);
    expect(server.singles).toHaveLength(3);
    expect(archive.calls.has('9001' as CallId)).toBe(true);
  });

  it('reads the last week again once a day, for late grades and bills, also over runs', async () => {
    const { server, archive, time, parts, importer } = await caughtUp(3_000);
    const late = '500' as CallId;
    const before = server.calls.get(late);
    if (!before) throw new Error('the call is there');
    server.put({ ...before, billingTotalCents: 999, gradeStatus: 'completed' });
    await time.pass(2 * 3_600_000);
    expect(archive.calls.get(late)?.billingTotalCents).not.toBe(999);
    importer.suspend();
    const next = new Importer(parts);
    next.wake(ACCOUNT);
    await time.pass(MINUTE);
    expect(archive.calls.get(late)?.billingTotalCents).not.toBe(999);
    await aDayLater(time, next);
    expect(archive.calls.get(late)).toMatchObject({ billingTotalCents: 999, gradeStatus: 'completed' });
  });

  it('goes through everything once more where the list turns out longer than what was taken over', async () => {
    const { server, archive, time, importer } = await caughtUp();
    server.put(serverCall(8_000, { startedAt: PRESSED_AT - 400 * DAY }));
    await aDayLater(time, importer);
    expect(archive.calls.has('8000' as CallId)).toBe(true);
  });
});

describe('what calls say of this app’s attempts', () => {
  it('is told, and new calls without one are told as strays', async () => {
    const { importer, archive, observed, strays, time } = filledKit(3);
    archive.attempts.set('2' as CallId, 'attempt-2' as AttemptId);
    importer.wake(ACCOUNT);
    await time.pass(MINUTE);
    expect(observed[0]).toEqual({ attempt: 'attempt-2', call: '2' });
    expect([...strays].sort()).toEqual(['1', '3']);
  });
});

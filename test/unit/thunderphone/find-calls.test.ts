import { afterEach, describe, expect, it, vi } from 'vitest';
import { ok } from '../../../src-main/domain/result';
import { createCallFinder } from '../../../src-main/thunderphone/find-calls';
import type { Query } from '../../../src-main/thunderphone/wire/ask';
import { anAccount } from '../../doubles/placements';

const noon = Date.UTC(2026, 3, 20, 12);
const wanted = { from: '+14155550101', to: '+14155550142', after: noon, before: noon + 60_000 };

const row = (id: number, changes: Record<string, unknown> = {}) => ({
  call_id: id,
  status: 'completed',
  direction: 'outbound',
  from_number: wanted.from,
  to_number: wanted.to,
  start_time: new Date(noon + id * 1000).toISOString(),
  ...changes,
});

/** A server that ignores every filter and pages through `rows`. */
function finder(rows: readonly unknown[], window = wanted) {
  const queries: Query[] = [];
  const read = (_account: unknown, _path: string, query: Query = {}) => {
    queries.push(query);
    const offset = Number(query['offset'] ?? 0);
    return Promise.resolve(ok({ results: rows.slice(offset, offset + 200), total: rows.length }));
  };
  return { find: () => createCallFinder(read, () => undefined).between(anAccount, window), queries };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

const found = async (rows: readonly unknown[]) => {
  const calls = await finder(rows).find();
  return calls.ok ? calls.value.map(({ callId }) => callId) : calls.error.code;
};

describe('looking for a call', () => {
  it('asks for the numbers and the window', async () => {
    const { find, queries } = finder([]);
    await find();
    expect(queries).toEqual([
      {
        from_number: '+14155550101',
        to_number: '+14155550142',
        start_date: '2026-04-20T12:00:00.000Z',
        end_date: '2026-04-20T12:01:00.000Z',
        limit: '200',
      },
    ]);
  });

  it.each(['Asia/Tokyo', 'America/Los_Angeles', 'Asia/Kolkata'])(
    'asks for the same window and takes the same call wherever this computer is taken: %s',
    async (zone) => {
      vi.stubEnv('TZ', zone);
      expect(new Date(noon).getHours()).not.toBe(12);
      const { find, queries } = finder([row(2), row(3, { start_time: '2026-04-20T12:00:03' })]);
      const calls = await find();
      expect(queries[0]).toMatchObject({ start_date: '2026-04-20T12:00:00.000Z' });
      expect(calls.ok && calls.value.map(({ callId }) => callId)).toEqual(['3', '2']);
    },
  );

  it('gives the newest first, whatever the order of the server', async () => {
    expect(await found([row(2), row(9), row(5)])).toEqual(['9', '5', '2']);
  });

  it.each<[string, Record<string, unknown>, boolean]>([
    ['the call', {}, true],
    ['a direction nobody knows', { direction: 'outbound_api' }, true],
    ['no direction', { direction: null }, true],
    ['an inbound record of the same two numbers', { direction: 'inbound' }, false],
    ['another destination', { to_number: '+14155550143' }, false],
    ['another line', { from_number: '+14155550102' }, false],
    ['no numbers', { from_number: null, to_number: null }, false],
    ['numbers with blanks', { from_number: ' 14155550101', to_number: '+1 415 555 0142' }, true],
    ['before the window', { start_time: '2026-04-20T11:59:59.999Z' }, false],
    ['at its beginning', { start_time: '2026-04-20T12:00:00Z' }, true],
    ['at its end', { start_time: '2026-04-20T12:01:00.000Z' }, true],
    ['after it', { start_time: '2026-04-20T12:01:00.001Z' }, false],
    ['going on, start not told', { start_time: null, status: 'in_progress' }, true],
    ['ended, start not told', { start_time: null, status: 'failed' }, false],
  ])('%s', async (_, changes, isFound) => {
    expect(await found([row(5, changes)])).toEqual(isFound ? ['5'] : []);
  });

  it('finds a call at the beginning of the second that the window begins in', async () => {
    const { find } = finder([row(0, { start_time: '2026-04-20T12:00:00Z' })], { ...wanted, after: noon + 999 });
    expect(await find()).toMatchObject({ ok: true, value: [{ callId: '0' }] });
  });

  const older = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      row(1_000 + index, { start_time: new Date(noon - (index + 1) * 60_000).toISOString() }),
    );

  it('stops at the first page that lies before the window, newest first', async () => {
    const { find, queries } = finder([row(3), ...older(5_000)]);
    expect(await find()).toMatchObject({ ok: true, value: [{ callId: '3' }] });
    expect(queries).toHaveLength(2);
  });

  it('does not stop early where the oldest come first', async () => {
    const { find } = finder([...older(450).reverse(), row(3)]);
    expect(await find()).toMatchObject({ ok: true, value: [{ callId: '3' }] });
  });

  it('does not say "none" when it could not read to the end', async () => {
    const { find } = finder(older(5_000).reverse());
    expect(await find()).toMatchObject({ ok: false, error: { code: 'answer_unreadable' } });
  });
});

import { describe, expect, it } from 'vitest';
import type { HistoryQuery } from '../../../src-main/calls/history-ports';
import { begin } from '../../../src-main/domain/call/advance';
import type { AccountId, AgentId } from '../../../src-main/domain/ids';
import { fixedColumns, livingColumns } from '../../../src-main/storage/rows/attempt-row';
import { e164 } from '../../doubles/placements';
import { ACCOUNT } from '../../doubles/sample-attempts';
import { press } from '../../doubles/presses';
import { must, openHere, tempFolder, type HereStorage } from '../../doubles/storage-kit';

const all: HistoryQuery = { account: ACCOUNT, query: '', states: [], agentName: null, offset: 0, limit: 50 };
const page = (storage: HereStorage, query: Partial<HistoryQuery>) =>
  must(storage.handlers['history.page']({ ...all, ...query }));

const named = (name: string) => ({ agent: { kind: 'saved' as const, id: '7' as AgentId, name } });

/** Many attempts in one transaction; each press by itself is flushed by itself. */
function fill(storage: HereStorage, count: number, agents: number): void {
  storage.database.transaction(() => {
    for (let nth = 0; nth < count; nth += 1) {
      const to = e164(`+1212${String(5_000_000 + nth)}`);
      const attempt = begin(press(nth, { to, ...named(`Agent ${nth % agents}`) }));
      const columns = { ...fixedColumns(attempt), ...livingColumns(attempt) };
      const places = Object.keys(columns).map(() => '?');
      storage.database.run(
        `INSERT INTO attempts (${Object.keys(columns).join(', ')}) VALUES (${places.join(', ')})`,
        ...Object.values(columns),
      );
    }
  });
}

describe('pages', () => {
  it('come newest first, without gaps or repeats, with the exact total', () => {
    const storage = openHere(tempFolder());
    fill(storage, 25, 3);
    const pages = [0, 10, 20, 30].map((offset) => page(storage, { offset, limit: 10 }));
    expect(pages.map(({ rows }) => rows.length)).toEqual([10, 10, 5, 0]);
    expect(new Set(pages.map(({ total }) => total))).toEqual(new Set([25]));
    const ids = pages.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(ids).toEqual(Array.from({ length: 25 }, (_, nth) => `attempt-${24 - nth}`));
  });

  it('keep one order among attempts of the same millisecond', () => {
    const storage = openHere(tempFolder());
    for (const nth of [1, 2, 3, 4, 5]) storage.handlers['attempts.begin'](press(nth, {}, { at: 1000 }));
    const ids = [0, 1, 2, 3, 4].flatMap((offset) => page(storage, { offset, limit: 1 }).rows.map(({ id }) => id));
    expect(ids).toEqual([5, 4, 3, 2, 1].map((nth) => `attempt-${nth}`));
  });

  it('hold one account only', () => {
    const storage = openHere(tempFolder());
    storage.handlers['attempts.begin'](press(1));
    storage.handlers['attempts.begin'](press(2, {}, { accountId: 'account-2' as AccountId }));
    expect(page(storage, {}).rows.map(({ id }) => id)).toEqual(['attempt-1']);
    expect(page(storage, { query: '212' }).total).toBe(1);
    expect(page(storage, { account: 'nobody' as AccountId })).toEqual({ rows: [], total: 0 });
  });

  it.each([
    [{ limit: 0 }, 0],
    [{ limit: -5 }, 0],
    [{ limit: Number.NaN }, 0],
    [{ limit: 2.9 }, 2],
    [{ limit: 1e12 }, 3],
    [{ offset: -1 }, 3],
    [{ offset: 1e300 }, 0],
    [{ offset: Number.POSITIVE_INFINITY }, 3],
  ])('%j gives %i rows', (query, rows) => {
    const storage = openHere(tempFolder());
    fill(storage, 3, 1);
    expect(page(storage, query).rows).toHaveLength(rows);
    expect(page(storage, query).total).toBe(3);
  });
});

describe('filters', () => {
  it('work by state, by agent, by words and all together', () => {
    const storage = openHere(tempFolder());
    fill(storage, 12, 3);
    storage.database.exec(`UPDATE attempts SET state = 'failed' WHERE row % 2 = 0;
      UPDATE attempts SET state = 'completed' WHERE row = 1`);
    expect(page(storage, { states: ['failed'] }).total).toBe(6);
    expect(page(storage, { states: ['failed', 'completed'] }).total).toBe(7);
    expect(page(storage, { states: ['refused'] }).total).toBe(0);
    expect(page(storage, { agentName: 'Agent 1' }).total).toBe(4);
    expect(page(storage, { agentName: 'agent 1' }).total).toBe(0);
    const both = page(storage, { states: ['failed'], agentName: 'Agent 1', query: '5000001 agent' });
    expect(both.rows.map(({ to }) => to)).toEqual(['+12125000001']);
  });
});

describe('ten thousand calls', () => {
  it('are searched to the exact total', () => {
    const storage = openHere(tempFolder());
    fill(storage, 10_000, 40);
    expect(page(storage, { limit: 50 }).total).toBe(10_000);
    expect(page(storage, { query: '(212) 500-12' }).total).toBe(100);
    expect(page(storage, { query: '212 500 1234' }).rows.map(({ to }) => to)).toEqual(['+12125001234']);
    expect(page(storage, { query: 'agent 39' }).rows.length).toBe(50);
    expect(page(storage, { query: 'ag' }).total).toBe(10_000);
    expect(page(storage, { offset: 9_990 }).rows).toHaveLength(10);
    expect(storage.notes).toEqual([]);
  });
});

describe('agent names', () => {
  it('are each told once, sorted as people sort, without empty ones', () => {
    const storage = openHere(tempFolder());
    ['Zoë', 'agent 10', 'Agent 2', 'Émile', 'Zoë', ''].forEach((name, nth) =>
      storage.handlers['attempts.begin'](press(nth, named(name))),
    );
    storage.handlers['attempts.begin'](press(9, named('Other'), { accountId: 'account-2' as AccountId }));
    expect(must(storage.handlers['history.agentNames'](ACCOUNT))).toEqual(['Agent 2', 'agent 10', 'Émile', 'Zoë']);
    expect(must(storage.handlers['history.agentNames']('nobody' as AccountId))).toEqual([]);
  });
});

describe('the last numbers', () => {
  it('are newest first, each once, by its latest call', () => {
    const storage = openHere(tempFolder());
    const called = ['+12125550101', '+12125550102', '+12125550101', '+12125550103', '+12125550102'];
    called.forEach((to, nth) => storage.handlers['attempts.begin'](press(nth, { to: e164(to) })));
    const last = (count: number) =>
      must(storage.handlers['history.lastNumbers'](ACCOUNT, count)).map(({ id, to }) => [id, to.slice(-1)]);
    expect(last(5)).toEqual([
      ['attempt-4', '2'],
      ['attempt-3', '3'],
      ['attempt-2', '1'],
    ]);
    expect(last(1)).toEqual([['attempt-4', '2']]);
    expect(last(0)).toEqual([]);
  });
});

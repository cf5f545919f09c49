import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../src-main/thunderphone/sandbox/scenario';
import { lab, member, rows, T0, type Lab } from './support';

const PAST = { calls: 100, transcripts: 20, seed: 5, untilMs: T0 };

const served = (scenario: Partial<Scenario>): Promise<Lab> => lab({ scenario: { generated: PAST, ...scenario } });
const page = async ({ get }: Lab, offset: number, limit = 10): Promise<unknown> =>
  (await get(`/calls?limit=${limit}&offset=${offset}`)).json;
const idsOf = (json: unknown): string[] => rows(json, 'results').map((row) => String(member(row, 'call_id')));

describe('calls that arrive while pages are read', () => {
  it('shift the list by as many rows as were said', async () => {
    const made = await served({ callsArriveWhilePaging: 3 });
    const first = await page(made, 0);
    made.pass(1_000);
    const second = await page(made, 10);
    expect(member(first, 'total')).toBe(100n);
    expect(member(second, 'total')).toBe(103n);
    expect(idsOf(second).slice(0, 3)).toEqual(idsOf(first).slice(7));
    made.pass(1_000);
    made.sandbox.scenario.set({ callsArriveWhilePaging: 0 });
    const again = await page(made, 0);
    expect(idsOf(again).slice(6)).toEqual(idsOf(first).slice(0, 4));
    const [newest = ''] = idsOf(again);
    expect((await made.get(`/calls/${newest}`)).json).toMatchObject({ direction: 'inbound', status: 'in_progress' });
    made.pass(60_000);
    expect((await made.get(`/calls/${newest}`)).json).toMatchObject({ status: 'completed' });
  });
});

describe('pages that are not what they should be', () => {
  it.each([
    ['too-low', 50n],
    ['too-high', 207n],
    ['text', 'about 100'],
  ] as const)('have a total that is %s', async (total, expected) => {
    expect(member(await page(await served({ oddPages: { total } }), 0), 'total')).toBe(expected);
  });

  it('have no total', async () => {
    expect(await page(await served({ oddPages: { total: 'absent' } }), 0)).not.toHaveProperty('total');
  });

  it('repeat the last row of the page before', async () => {
    const made = await served({ oddPages: { repeatsRows: true } });
    const [first, second] = [idsOf(await page(made, 0)), idsOf(await page(made, 10))];
    expect(second).toHaveLength(10);
    expect(second[0]).toBe(first[9]);
  });

  it('have their rows out of order, none lost', async () => {
    const made = await served({});
    const ordered = idsOf(await page(made, 0));
    made.sandbox.scenario.set({ oddPages: { outOfOrder: true } });
    const shuffled = idsOf(await page(made, 0));
    expect(shuffled).not.toEqual(ordered);
    expect([...shuffled].sort()).toEqual([...ordered].sort());
  });

  it('have odd rows among good ones, for as many requests as a fault says', async () => {
    const made = await served({
      faults: [{ route: 'GET /v1/calls', kind: 'switches', switches: { oddPages: { oddRows: true } }, times: 1 }],
    });
    const odd = rows(await page(made, 0), 'results');
    expect(odd).toContain('row withheld');
    expect(odd[0]).toMatchObject({ start_time: null });
    expect(odd[2]).toMatchObject({ call_id: expect.any(String) as string });
    expect(odd[8]).not.toHaveProperty('call_id');
    const good = rows(await page(made, 0), 'results');
    expect(good[5]).toEqual(odd[5]);
    expect(good.every((row) => typeof member(row, 'call_id') === 'bigint')).toBe(true);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PastOptions } from '../../../src-main/thunderphone/sandbox/past/past-options';
import { pastOf } from '../../../src-main/thunderphone/sandbox/past/past';
import { FAILING, lab, member, rows, T0, TO, type Lab } from './support';

const MILLION: PastOptions = { calls: 1_000_000, transcripts: 200_000, seed: 7, untilMs: T0 };
const SMALL: PastOptions = { calls: 2_000, transcripts: 500, seed: 7, untilMs: T0 };

const generated = (options: PastOptions): Promise<Lab> => lab({ scenario: { generated: options } });

const idsOf = (json: unknown): string[] => rows(json, 'results').map((row) => String(member(row, 'call_id')));

/** Every row of a list, by its pages. */
async function pagesOf({ get }: Lab, query: string, limit = 200): Promise<readonly unknown[]> {
  const all: unknown[] = [];
  for (;;) {
    const { json } = await get(`/calls?limit=${limit}&offset=${all.length}&${query}`);
    const page = rows(json, 'results');
    all.push(...page);
    if (page.length === 0) {
      expect(member(json, 'total')).toBe(BigInt(all.length));
      return all;
    }
  }
}

describe('a generated organization of a million calls', () => {
  it('answers any page, the newest call first', async () => {
    const { get } = await generated(MILLION);
    const first = (await get('/calls?limit=3')).json;
    expect(first).toMatchObject({ total: 1_000_000n, limit: 3n, offset: 0n });
    const past = pastOf(MILLION, 0);
    expect(idsOf(first)).toEqual([999_999, 999_998, 999_997].map((index) => String(past.id(index))));
    const deep = (await get('/calls?offset=900000&limit=2')).json;
    expect(idsOf(deep)).toEqual([99_999, 99_998].map((index) => String(past.id(index))));
    expect(idsOf((await get('/calls?offset=999999')).json)).toEqual([String(past.id(0))]);
    expect(idsOf((await get('/calls?offset=1000000')).json)).toEqual([]);
  });

  it('answers single calls and their transcripts, ids beyond 2^53 among them', async () => {
    const { get } = await generated(MILLION);
    const past = pastOf(MILLION, 0);
    for (const index of [999_999, 500_007, 4]) {
      const id = past.id(index);
      const { status, json } = await get(`/calls/${id}`);
      expect([status, member(json, 'call_id')]).toEqual([200, id]);
      expect(member(json, 'start_time')).toBe(new Date(past.startMs(index)).toISOString());
      const turns = rows((await get(`/calls/${id}/transcript`)).json, 'transcripts');
      expect(turns).toHaveLength(past.transcript(index).length);
    }
    expect((await get('/calls/9007199254740993')).status).toBe(404);
  });

  it('says that a call without a transcript has none', async () => {
    const { get } = await generated(MILLION);
    const { json } = await get(`/calls/${pastOf(MILLION, 0).id(1)}/transcript`);
    expect(json).toEqual({ transcripts: [] });
  });
});

describe('a past without an end of its own', () => {
  it('ends at the first start and stays where it is', async () => {
    const home = mkdtempSync(join(tmpdir(), 'sandbox-past-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const options = {
      stateFile: join(home, 'state.json'),
      scenario: { generated: { calls: 200, transcripts: 50, seed: 7 } },
    };
    const first = await lab(options);
    const before = (await first.get('/calls')).json;
    await first.sandbox.close();
    const second = await lab({ ...options, now: () => T0 + 30 * 86_400_000 });
    expect((await second.get('/calls')).json).toEqual(before);
  });
});

describe('the filters of a generated organization', () => {
  it.each([
    ['direction=inbound', (row: unknown) => member(row, 'direction') === 'inbound'],
    ['status=failed', (row: unknown) => member(row, 'status') === 'failed'],
    ['agent_id=9007199254740993', (row: unknown) => member(row, 'agent_id') === 9007199254740993n],
    ['from_number=%2B493023125042', (row: unknown) => member(row, 'from_number') === '+493023125042'],
    ['start_date=2026-06-01&end_date=2026-06-30', (row: unknown) => startOf(row).startsWith('2026-06')],
    [
      'start_date=2026-06-01T12:00:00Z&direction=outbound&agent_id=101',
      (row: unknown) =>
        startOf(row) >= '2026-06-01T12:00:00' &&
        member(row, 'direction') === 'outbound' &&
        member(row, 'agent_id') === 101n,
    ],
    ['status=in_progress', () => false],
  ])('give for %s all that match and nothing else', async (query, matches) => {
    const made = await generated(SMALL);
    const all = await pagesOf(made, '');
    expect(all).toHaveLength(2_000);
    const expected = all.filter(matches);
    if (query !== 'status=in_progress') expect(expected.length).toBeGreaterThan(10);
    expect(await pagesOf(made, query)).toEqual(expected);
  });

  it('find the calls to a number', async () => {
    const made = await generated(SMALL);
    const numbers = (await pagesOf(made, 'direction=outbound')).map((row) => String(member(row, 'to_number')));
    const most = numbers.sort((a, b) => count(numbers, b) - count(numbers, a))[0] ?? '';
    const found = await pagesOf(made, `to_number=${encodeURIComponent(most)}`);
    expect(found).toHaveLength(count(numbers, most));
    expect(found.length).toBeGreaterThan(20);
  });
});

const startOf = (row: unknown): string => String(member(row, 'start_time'));
const count = (list: readonly string[], wanted: string): number => list.filter((one) => one === wanted).length;

describe('placed calls beside generated ones', () => {
  it('stand in front, are read by themselves and pass the same filters', async () => {
    const { get, pass, place } = await generated(SMALL);
    const first = await place();
    pass(60_000);
    const second = await place({ to_number: FAILING });
    const list = (await get('/calls?limit=3')).json;
    expect(member(list, 'total')).toBe(2_002n);
    expect(idsOf(list)).toEqual([second, first, String(pastOf(SMALL, 0).id(1_999))]);
    expect(idsOf((await get('/calls?offset=1&limit=1')).json)).toEqual([first]);
    expect(idsOf((await get(`/calls?to_number=${encodeURIComponent(TO)}`)).json)).toEqual([first]);
    expect((await get(`/calls/${second}`)).json).toMatchObject({ status: 'in_progress' });
  });

  it('stand among them by their time, where they are older', async () => {
    const made = await lab({ scenario: { generated: SMALL, pastCalls: true } });
    const starts = (await pagesOf(made, '')).map(startOf);
    expect(starts).toHaveLength(2_005);
    expect(starts).toEqual([...starts].sort().reverse());
    expect(starts).toContain('2026-08-03T14:30:02.871Z');
  });
});

describe('a generated call that goes on', () => {
  it('is in progress for lists and filters until its end comes', async () => {
    const { get, pass } = await generated({ ...SMALL, stillRunning: { newerCalls: 150, endsAtMs: T0 + 60_000 } });
    const running = async () => idsOf((await get('/calls?status=in_progress')).json);
    const id = String(pastOf(SMALL, 0).id(1_849));
    expect(await running()).toEqual([id]);
    expect((await get(`/calls/${id}`)).json).toMatchObject({ status: 'in_progress', end_time: null });
    expect((await get(`/calls/${id}/audio`)).status).toBe(404);
    pass(60_000);
    expect(await running()).toEqual([]);
    expect((await get(`/calls/${id}`)).json).toMatchObject({ end_time: new Date(T0 + 60_000).toISOString() });
  });
});

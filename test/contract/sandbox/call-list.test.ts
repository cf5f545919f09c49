import { describe, expect, it } from 'vitest';
import { FAILING, lab, member, rows, someText, TO, type Lab } from './support';

/** Three placed calls, one minute apart, and the past ones. */
async function filled(): Promise<Lab & { ids: readonly string[] }> {
  const made = await lab({ scenario: { pastCalls: true } });
  const ids: string[] = [];
  ids.push(await made.place({ agent_id: 102n }));
  made.pass(60_000);
  ids.push(await made.place({ to_number: FAILING, from_number: '+442079460018' }));
  made.pass(60_000);
  ids.push(await made.place({ agent_id: 102n }));
  return { ...made, ids };
}

const idsOf = (json: unknown): string[] => rows(json, 'results').map((row) => String(member(row, 'call_id')));

describe('the list of calls', () => {
  it('is an envelope, newest first, 50 by default', async () => {
    const { get, ids } = await filled();
    const { json } = await get('/calls');
    expect(json).toMatchObject({ total: 8n, limit: 50n, offset: 0n });
    expect(idsOf(json).slice(0, 3)).toEqual([...ids].reverse());
    const starts = rows(json, 'results').map((row) => String(member(row, 'start_time')));
    expect(starts).toEqual([...starts].sort().reverse());
  });

  it('pages without a gap or an overlap', async () => {
    const { get } = await filled();
    const all = idsOf((await get('/calls')).json);
    const paged: string[] = [];
    for (let offset = 0; offset < 8; offset += 3) {
      paged.push(...idsOf((await get(`/calls?limit=3&offset=${offset}`)).json));
    }
    expect(paged).toEqual(all);
    expect(idsOf((await get('/calls?offset=100')).json)).toEqual([]);
  });

  it('clamps a large limit', async () => {
    const { get } = await lab();
    expect((await get('/calls?limit=5000')).json).toMatchObject({ limit: 200n });
  });

  it.each<[string, (ids: readonly string[]) => readonly (string | undefined)[]]>([
    ['agent_id=102&direction=outbound', ([first, , third]) => [third, first]],
    ['status=failed', ([, second]) => [second]],
    ['status=in_progress', ([, , third]) => [third]],
    [`to_number=${encodeURIComponent(TO)}`, ([first, , third]) => [third, first]],
    [`from_number=${encodeURIComponent('+442079460018')}`, ([, second]) => [second]],
    ['start_date=2026-11-22T12:01:00.000Z', ([, second, third]) => [third, second]],
    ['start_date=2026-11-22&end_date=2026-11-22T12:00:30Z', ([first]) => [first]],
    ['start_date=2026-11-22&end_date=2026-11-22', ([first, second, third]) => [third, second, first]],
    ['direction=mic', () => ['40104']],
    ['direction=test', () => []],
    ['direction=outbound&status=completed&agent_id=102', ([first]) => [first]],
  ])('filters by %s', async (query, expected) => {
    const { get, ids } = await filled();
    const { json } = await get(`/calls?${query}`);
    expect(idsOf(json)).toEqual(expected(ids));
    expect(member(json, 'total')).toBe(BigInt(expected(ids).length));
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=many', 'limit'],
    ['offset=-1', 'offset'],
    ['agent_id=x', 'agent_id'],
    ['status=ringing', 'status'],
    ['direction=up', 'direction'],
    ['to_number=+14155550142', 'to_number'],
    ['start_date=yesterday', 'start_date'],
    ['end_date=2026-13-40', 'end_date'],
  ])('refuses %s at its field', async (query, field) => {
    const { get } = await lab();
    const answer = await get(`/calls?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ [field]: [someText] });
  });
});

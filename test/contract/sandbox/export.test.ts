import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { lab, rows, someText, T0 } from './support';

const generated = { calls: 2_500, transcripts: 800, seed: 9, untilMs: T0 };

describe('the export of calls', () => {
  it('is the thousand newest as JSON', async () => {
    const { get } = await lab({ scenario: { generated } });
    const { headers, json } = await get('/calls/export?format=json');
    expect(headers.get('content-disposition')).toContain('calls.json');
    const newest = rows((await get('/calls?limit=200')).json, 'results');
    expect(rows(json)).toHaveLength(1_000);
    expect(rows(json).slice(0, 200)).toEqual(newest);
  });

  it('is CSV by default, with a row for each call that passes the filters', async () => {
    const { get } = await lab({ scenario: { generated } });
    const { headers, text } = await get('/calls/export?direction=inbound&status=completed');
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const table = parse(text, { columns: true }) as unknown as readonly Record<string, string>[];
    const list = (await get('/calls?direction=inbound&status=completed')).json as { total: bigint };
    expect(BigInt(table.length)).toBe(list.total);
    expect(table.every((row) => row['direction'] === 'inbound' && row['status'] === 'completed')).toBe(true);
    expect(table.some((row) => (row['call_id'] ?? '').startsWith('9007199254'))).toBe(true);
    expect(table.some((row) => row['grade_score'] === '')).toBe(true);
  });

  it.each([
    ['format=xml', 'format'],
    ['format=json&status=ringing', 'status'],
  ])('refuses %s at its field', async (query, field) => {
    const { get } = await lab();
    const answer = await get(`/calls/export?${query}`);
    expect([answer.status, answer.json]).toEqual([400, { [field]: [someText] }]);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SandboxOptions } from '../../../src-main/thunderphone/sandbox/sandbox';
import { FAILING, lab, member, rows, someId, someText, T0, textWith, type Lab } from './support';

const PAST = { calls: 3_000, transcripts: 100, seed: 9, untilMs: T0 };

/** A call that is over and has its first grade. */
async function called(options: SandboxOptions = {}): Promise<Lab & { readonly id: string }> {
  const made = await lab(options);
  const id = await made.place();
  made.pass(20_000);
  return { ...made, id };
}

/** A call of the past that the system found something critical in. */
async function criticalCall({ get }: Lab): Promise<unknown> {
  for (let offset = 0; ; offset += 200) {
    const found = rows((await get(`/calls?limit=200&offset=${offset}`)).json, 'results');
    const critical = found.find((call) => Number(member(call, 'critical_issue_count')) > 0);
    if (critical !== undefined) return critical;
  }
}

describe('asking for a grade', () => {
  it('is accepted, pending for a while, then there', async () => {
    const { send, get, pass, id } = await called();
    const before = (await get(`/calls/${id}`)).json;
    const asked = await send('POST', `/calls/${id}/grade`, {});
    expect([asked.status, asked.json]).toEqual([202, { call_id: BigInt(id), grade_status: 'pending' }]);
    expect((await get(`/calls/${id}`)).json).toMatchObject({ grade_status: 'pending' });
    expect((await get(`/calls/${id}/grade`)).json).toMatchObject({ score: member(before, 'grade_score') });
    pass(2_000);
    const after = (await get(`/calls/${id}`)).json;
    expect(after).toMatchObject({ grade_status: 'completed' });
    expect(member(after, 'grade_updated_at')).not.toBe(member(before, 'grade_updated_at'));
    expect((await get(`/calls/${id}/grade`)).json).toMatchObject({
      score: member(after, 'grade_score'),
      call_outcome: textWith(/successful$/),
      grader_model: someText,
      summary: someText,
      detected_issues: [],
    });
  });

  it('needs no body, and takes none with fields', async () => {
    const { send, id } = await called();
    expect((await send('POST', `/calls/${id}/grade`)).status).toBe(202);
    expect((await send('POST', `/calls/${id}/grade`, { model: 'best' })).status).toBe(400);
  });

  it('is refused for a call that is not completed', async () => {
    const { send, pass, place } = await lab();
    const running = await place();
    const failing = await place({ to_number: FAILING });
    pass(4_000);
    for (const id of [running, failing]) {
      const answer = await send('POST', `/calls/${id}/grade`, {});
      expect([answer.status, answer.json]).toEqual([400, { detail: someText }]);
    }
    expect((await send('POST', '/calls/1/grade', {})).status).toBe(404);
  });

  it('works for a generated call, in its scale', async () => {
    const made = await lab({ scenario: { generated: PAST } });
    const newest = rows((await made.get('/calls?status=completed&limit=200')).json, 'results');
    const graded = newest.find((call) => Number(member(call, 'grade_score')) > 1);
    const path = `/calls/${String(member(graded, 'call_id'))}`;
    await made.send('POST', `${path}/grade`, {});
    made.pass(2_000);
    expect(Number(member((await made.get(path)).json, 'grade_score'))).toBeGreaterThan(1);
  });
});

describe('issue reports', () => {
  it('are filed, counted at their call and listed', async () => {
    const { send, get, id } = await called();
    const filed = await send('POST', `/calls/${id}/issue-reports`, {
      title: 'Wrong price',
      severity: 'critical',
      description: 'It said forty.',
      timestamp_seconds: 4,
      metadata: { page: 'history' },
    });
    expect(filed.status).toBe(201);
    expect(filed.json).toMatchObject({
      id: someId,
      call_id: BigInt(id),
      source: 'user',
      severity: 'critical',
      status: 'open',
      title: 'Wrong price',
      timestamp_seconds: 4n,
      detected_issue_ref: null,
      metadata: { page: 'history' },
      trace_id: textWith(/^[0-9a-f-]{36}$/),
      created_at: new Date(T0 + 20_000).toISOString(),
    });
    expect((await get(`/calls/${id}/issue-reports`)).json).toEqual([filed.json]);
    expect((await get('/issue-reports')).json).toEqual([filed.json]);
    expect((await get(`/calls/${id}`)).json).toMatchObject({ issue_count: 1n, critical_issue_count: 1n });
    expect(rows((await get('/calls')).json, 'results')[0]).toMatchObject({ issue_count: 1n });
  });

  it.each<[Record<string, unknown>, string]>([
    [{}, 'title'],
    [{ title: '' }, 'title'],
    [{ title: 'x'.repeat(256) }, 'title'],
    [{ title: 'x', severity: 'awful' }, 'severity'],
    [{ title: 'x', timestamp_seconds: -1 }, 'timestamp_seconds'],
    [{ title: 'x', source: 'system' }, 'source'],
    [{ title: 'x', metadata: [] }, 'metadata'],
  ])('%j is refused at its field', async (body, field) => {
    const { send, get, id } = await called();
    const answer = await send('POST', `/calls/${id}/issue-reports`, body);
    expect([answer.status, answer.json]).toEqual([400, { [field]: [someText] }]);
    expect((await get(`/calls/${id}/issue-reports`)).json).toEqual([]);
  });

  it('of the system are those that its calls count', async () => {
    const made = await lab({ scenario: { generated: PAST } });
    const call = await criticalCall(made);
    const reports = rows((await made.get(`/calls/${String(member(call, 'call_id'))}/issue-reports`)).json);
    expect(reports).toHaveLength(Number(member(call, 'issue_count')));
    expect(reports.filter((report) => member(report, 'severity') === 'critical')).toHaveLength(
      Number(member(call, 'critical_issue_count')),
    );
    expect(reports[0]).toMatchObject({ source: 'system', reported_by_id: null, call_id: member(call, 'call_id') });
  });

  it('of all calls are a bare array by pages, newest first, each once', async () => {
    const made = await called({ scenario: { generated: PAST } });
    const filed = (await made.send('POST', `/calls/${made.id}/issue-reports`, { title: 'Mine' })).json;
    const all = rows((await made.get('/issue-reports?limit=200')).json);
    expect(all.length).toBeGreaterThan(20);
    expect(all[0]).toEqual(filed);
    const times = all.map((report) => String(member(report, 'created_at')));
    expect(times).toEqual([...times].sort().reverse());
    expect(new Set(all.map((report) => member(report, 'id'))).size).toBe(all.length);
    expect(rows((await made.get('/issue-reports?limit=5&offset=3')).json)).toEqual(all.slice(3, 8));
    expect(rows((await made.get('/issue-reports')).json)).toEqual(all.slice(0, 50));
  });

  it('are filtered', async () => {
    const made = await lab({ scenario: { generated: PAST } });
    const all = rows((await made.get('/issue-reports?limit=200')).json);
    const critical = all.filter((report) => member(report, 'severity') === 'critical');
    expect(rows((await made.get('/issue-reports?severity=critical&limit=200')).json)).toEqual(critical);
    const since = String(member(all[9], 'created_at'));
    expect(rows((await made.get(`/issue-reports?start_date=${since}`)).json)).toEqual(all.slice(0, 10));
    expect(rows((await made.get('/issue-reports?source=user')).json)).toEqual([]);
    const wrong = await made.get('/issue-reports?severity=bad&limit=0&start_date=x');
    expect(wrong.status).toBe(400);
    expect(Object.keys(wrong.json as object).sort()).toEqual(['limit', 'severity', 'start_date']);
  });

  it('and grades outlive a restart', async () => {
    const home = mkdtempSync(join(tmpdir(), 'sandbox-reviews-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const first = await called({ stateFile: join(home, 'state.json') });
    await first.send('POST', `/calls/${first.id}/issue-reports`, { title: 'Kept', metadata: { n: 9007199254740993n } });
    await first.send('POST', `/calls/${first.id}/grade`, {});
    first.pass(5_000);
    const paths = [`/calls/${first.id}`, `/calls/${first.id}/issue-reports`];
    const before = await Promise.all(paths.map(async (path) => (await first.get(path)).json));
    await first.sandbox.close();
    const second = await lab({ stateFile: join(home, 'state.json') });
    second.pass(25_000);
    expect(await Promise.all(paths.map(async (path) => (await second.get(path)).json))).toEqual(before);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallId } from '../../../src-main/domain/ids';
import type { IssueDraft } from '../../../src-main/domain/review/issue-report';
import { startSandbox, type Sandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import type { MisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { clientOf, someKey, type ClientInTest } from './client-of';

const DRAFT: IssueDraft = { title: 'Wrong name', severity: 'critical', description: 'It said “Zoë”.', atSeconds: 12 };

describe('against the sandbox', () => {
  let sandbox: Sandbox;
  let client: ClientInTest;
  /** A completed call of before. */
  let call: CallId;

  beforeEach(async () => {
    sandbox = await startSandbox();
    sandbox.scenario.set({ pastCalls: true });
    client = clientOf(sandbox);
    const page = await client.calls.page(client.account, { offset: 0, limit: 200, since: null, until: null });
    const completed = page.ok ? page.value.calls.find(({ status }) => status === 'completed') : undefined;
    if (!completed) throw new Error('a completed call');
    call = completed.callId;
  });
  afterEach(() => sandbox.close());

  it('asks for a grade by one request, and the call then says that it is being made', async () => {
    expect(await client.reviews.askGrade(client.account, call)).toEqual({ ok: true, value: null });
    expect(await client.calls.one(client.account, call)).toMatchObject({ value: { gradeStatus: 'pending' } });
    const posts = sandbox.requests().filter(({ method }) => method === 'POST');
    expect(posts.map(({ path, body }) => [path, body])).toEqual([[`/v1/calls/${call}/grade`, {}]]);
  });

  it('files a report once, and reads it among the others', async () => {
    expect(await client.reviews.file(client.account, call, DRAFT)).toEqual({ ok: true, value: null });
    const reports = await client.reviews.reports(client.account, call);
    expect(reports.ok && reports.value[0]).toMatchObject({
      title: 'Wrong name',
      severity: 'critical',
      description: 'It said “Zoë”.',
      atSeconds: 12,
      source: 'user',
      status: 'open',
      createdAt: expect.any(Number) as number,
    });
    const posts = sandbox.requests().filter(({ method }) => method === 'POST');
    expect(posts.map(({ body }) => body)).toEqual([
      { title: 'Wrong name', severity: 'critical', description: 'It said “Zoë”.', timestamp_seconds: 12n },
    ]);
  });

  it('says nothing of what was not written', async () => {
    await client.reviews.file(client.account, call, { ...DRAFT, description: '', atSeconds: null });
    expect(sandbox.requests().at(-1)?.body).toEqual({ title: 'Wrong name', severity: 'critical' });
  });

  it('gives the words of a refusal', async () => {
    expect(await client.reviews.file(client.account, call, { ...DRAFT, title: 'x'.repeat(256) })).toMatchObject({
      ok: false,
      error: { code: 'api_bad_request', fields: { title: ['Ensure this field has no more than 255 characters.'] } },
    });
  });
});

describe('against a server of other habits', () => {
  let server: MisbehavingServer;
  let client: ClientInTest;
  const call = '9007199254740993' as CallId;

  beforeEach(async () => {
    server = await startMisbehavingServer();
    client = clientOf({ baseUrl: server.baseUrl, apiKey: someKey }, { timeLimitMs: 5_000 });
  });
  afterEach(() => server.close());

  it.each<[string, (c: ClientInTest) => Promise<unknown>]>([
    ['grading', (c) => c.reviews.askGrade(c.account, call)],
    ['a report', (c) => c.reviews.file(c.account, call, DRAFT)],
  ])('a lost answer, a failure and a web page leave %s unconfirmed, and nothing is sent again', async (_, send) => {
    const misdeeds = [
      () => server.on('*', (wire) => wire.destroy()),
      () => server.on('*', (wire) => wire.json(502, { detail: 'Oops.' })),
      () => server.on('*', (wire) => wire.send(200, { 'Content-Type': 'text/html' }, '<html>hi</html>')),
    ];
    for (const misdeed of misdeeds) {
      misdeed();
      expect(await send(client)).toMatchObject({ ok: false, error: { code: 'change_unconfirmed', retry: false } });
    }
    expect(server.requests()).toHaveLength(misdeeds.length);
  });

  it.each([
    [404, undefined],
    [404, { detail: 'Not found.' }],
    [405, { detail: 'Method "POST" not allowed.' }],
  ])('says that it is not offered: %i', async (status, body) => {
    server.on('*', (wire) => (body === undefined ? wire.send(status) : wire.json(status, body)));
    for (const told of [
      await client.reviews.askGrade(client.account, call),
      await client.reviews.file(client.account, call, DRAFT),
      await client.reviews.reports(client.account, call),
    ]) {
      expect(told).toMatchObject({ ok: false, error: { retry: false, status } });
      expect(told.ok ? '' : told.error.what).toMatch(/^ThunderPhone offers no .* for this call\.$/);
    }
  });

  it.each([[200], [201], [202], [204]])('takes %i for a yes', async (status) => {
    server.on('*', (wire) => (status === 204 ? wire.send(204) : wire.json(status, { grade_status: 'pending' })));
    expect(await client.reviews.askGrade(client.account, call)).toEqual({ ok: true, value: null });
  });

  it('a call without a grade has none, which is no problem', async () => {
    server.on('*', (wire) => wire.json(404, { detail: 'Not found.' }));
    expect(await client.reviews.grade(client.account, call)).toEqual({ ok: true, value: null });
  });

  it('shows a grade of any shape as it came', async () => {
    server.on('*', (wire) =>
      wire.json(200, { call_id: 7, score: 82, detected_issues: [{ title: '<b>Rude</b>', severity: 'warning' }] }),
    );
    expect(await client.reviews.grade(client.account, call)).toEqual({
      ok: true,
      value: [
        { name: 'score', value: '82' },
        { name: 'detected issues › 1 › title', value: 'Rude' },
        { name: 'detected issues › 1 › severity', value: 'warning' },
      ],
    });
  });

  it.each<[string, unknown]>([
    ['a bare list', [{ title: 'A', severity: 'odd' }]],
    ['under a member', { issue_reports: [{ title: 'A', severity: 'odd', created_at: 'never' }] }],
    ['beside rows that are none', { results: [5, { title: 'A', severity: 'odd', timestamp_seconds: 'x' }] }],
  ])('reads reports: %s', async (_, body) => {
    server.on('*', (wire) => wire.json(200, body));
    const reports = await client.reviews.reports(client.account, call);
    expect(reports.ok && reports.value).toEqual([
      { title: 'A', severity: 'odd', status: '', source: '', description: '', atSeconds: null, createdAt: null },
    ]);
  });

  it.each([9_007_199_254_740_993n, '1e26', -1, 1e26])(
    'a place in the call that cannot be is none: %s',
    async (seconds) => {
      const body = `[{"title":"A","timestamp_seconds":${typeof seconds === 'string' ? `"${seconds}"` : String(seconds)}}]`;
      server.on('*', (wire) => wire.send(200, { 'Content-Type': 'application/json' }, body));
      const reports = await client.reviews.reports(client.account, call);
      expect(reports.ok && reports.value).toMatchObject([{ title: 'A', atSeconds: null }]);
    },
  );

  it('reports that are no list are a problem, not none', async () => {
    server.on('*', (wire) => wire.json(200, { detail: 'odd' }));
    expect(await client.reviews.reports(client.account, call)).toMatchObject({ error: { code: 'answer_unreadable' } });
  });
});

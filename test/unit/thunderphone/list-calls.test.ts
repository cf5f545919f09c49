import { describe, expect, it } from 'vitest';
import type { CallId } from '../../../src-main/domain/ids';
import type { Problem } from '../../../src-main/domain/problem/problem';
import type { Result } from '../../../src-main/domain/result';
import { ok } from '../../../src-main/domain/result';
import { createCallPages } from '../../../src-main/thunderphone/list-calls';
import type { Query } from '../../../src-main/thunderphone/wire/ask';
import { anAccount } from '../../doubles/placements';

const WISH = { offset: 0, limit: 200, since: null, until: null };

function answering(body: unknown) {
  const asked: { path: string; query: Query }[] = [];
  const oddities: string[] = [];
  const read = (_account: unknown, path: string, query: Query = {}): Promise<Result<unknown, Problem>> => {
    asked.push({ path, query });
    return Promise.resolve(ok(body));
  };
  return { pages: createCallPages(read, (note) => oddities.push(note)), asked, oddities };
}

const row = (fields: Record<string, unknown> = {}) => ({ call_id: 7, status: 'completed', ...fields });

async function theOne(fields: Record<string, unknown>) {
  const page = await answering({ results: [row(fields)] }).pages.page(anAccount, WISH);
  return page.ok ? page.value.calls[0] : null;
}

describe('a page of the organization’s calls', () => {
  it('asks for the window, by time where one is given', async () => {
    const { pages, asked } = answering({ results: [], total: 0 });
    await pages.page(anAccount, WISH);
    const noon = Date.UTC(2026, 3, 20, 12);
    await pages.page(anAccount, { offset: 180, limit: 200, since: noon, until: noon + 1_000 });
    expect(asked.map(({ query }) => query)).toEqual([
      { limit: '200' },
      {
        limit: '200',
        offset: '180',
        start_date: '2026-04-20T12:00:00.000Z',
        end_date: '2026-04-20T12:00:01.000Z',
      },
    ]);
  });

  it('counts rows that cannot be read, tells of them, and gives the others', async () => {
    const { pages, oddities } = answering({ results: [row(), { status: 'completed' }, 'x'], total: 12 });
    const page = await pages.page(anAccount, WISH);
    expect(page.ok && page.value).toMatchObject({ rows: 3, total: 12, calls: [{ callId: '7' }] });
    expect(oddities).toEqual(['2 of 3 rows left out; the first: calls[1].call_id: missing']);
  });

  it('is a page also where none of its rows can be read', async () => {
    const page = await answering({ results: [1, 2] }).pages.page(anAccount, WISH);
    expect(page).toEqual(ok({ rows: 2, calls: [], total: null }));
  });

  it('is a problem where there is no list at all', async () => {
    const page = await answering({ detail: 'odd' }).pages.page(anAccount, WISH);
    expect(page.ok ? null : page.error.code).toBe('answer_unreadable');
  });
});

describe('a call as the history keeps it', () => {
  it('has what only the history needs', async () => {
    const told = { product: 'spark', voice: 'James', grade_score: 0.9, grade_status: 'completed', summary: 'Booked.' };
    expect(await theOne({ ...told, issue_count: 2, critical_issue_count: 1, is_test_call: false })).toMatchObject({
      product: 'spark',
      voice: 'James',
      gradeScore: 0.9,
      gradeStatus: 'completed',
      issueCount: 2,
      criticalIssueCount: 1,
      summary: 'Booked.',
      isTest: false,
    });
  });

  it.each([{ is_test_call: true }, { is_simulation: true }, { direction: 'test' }])(
    'is a test by %j',
    async (fields) => {
      expect(await theOne(fields)).toMatchObject({ isTest: true });
    },
  );

  it('reads what is missing or odd as not told', async () => {
    expect(await theOne({ grade_score: 'good', summary: { text: 'x' }, is_test_call: 'yes' })).toMatchObject({
      gradeScore: null,
      summary: null,
      isTest: false,
      startedAt: null,
    });
  });
});

describe('one call', () => {
  it('is the one asked for', async () => {
    const { pages, asked } = answering(row({ product: 'bolt' }));
    const call = await pages.one(anAccount, '7' as CallId);
    expect(call.ok && call.value).toMatchObject({ callId: '7', product: 'bolt' });
    expect(asked[0]?.path).toBe('/calls/7');
    const other = await pages.one(anAccount, '8' as CallId);
    expect(other.ok ? null : other.error.code).toBe('answer_unreadable');
  });
});

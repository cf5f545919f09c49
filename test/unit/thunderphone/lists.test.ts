import { describe, expect, it } from 'vitest';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Problem } from '../../../src-main/domain/problem/problem';
import type { Result } from '../../../src-main/domain/result';
import { fail, ok } from '../../../src-main/domain/result';
import { readPages } from '../../../src-main/thunderphone/lists/pages';
import { findRows } from '../../../src-main/thunderphone/lists/rows';
import { agentShape } from '../../../src-main/thunderphone/shapes/agent';
import type { Query } from '../../../src-main/thunderphone/wire/ask';

describe('where the rows of a list are (API notes 1.7)', () => {
  it.each<[string, unknown, readonly unknown[], number | null]>([
    ['a bare array', [1, 2], [1, 2], null],
    ['results', { results: [1], total: 9 }, [1], 9],
    ['items', { items: [1] }, [1], null],
    ['data', { object: 'list', data: [1] }, [1], null],
    ['calls', { calls: [1], total: '9' }, [1], 9],
    ['transactions', { transactions: [1], count: 9n }, [1], 9],
    ['the list’s own name', { warnings: [7], agents: [1] }, [1], null],
    ['a usual name before another', { links: [7], results: [1] }, [1], null],
    ['the first array there is', { total: 1, zebras: [1] }, [1], 1],
    ['an empty list', { results: [], total: 0 }, [], 0],
    ['a total that is none', { results: [1], total: 'many' }, [1], null],
  ])('%s', (_, body, rows, total) => {
    expect(findRows(body, ['agents'])).toEqual({ name: 'agents', rows, total });
  });

  it.each([null, 7, 'text', {}, { results: {} }, { detail: 'No.' }])('there are none in %j', (body) => {
    expect(findRows(body, ['agents'])).toBeNull();
  });
});

/** Asks for agents of a made-up server, and remembers the queries and the oddities. */
function reading(
  answer: (query: Query, page: number) => Result<unknown, Problem>,
  { pageSize, maxPages = 10 }: { pageSize?: number; maxPages?: number } = {},
) {
  const queries: Query[] = [];
  const oddities: string[] = [];
  const pages = readPages({
    page: (query) => {
      queries.push(query);
      return Promise.resolve(answer(query, queries.length - 1));
    },
    shape: agentShape,
    idOf: (agent) => agent.id,
    names: ['agents'],
    ...(pageSize === undefined ? {} : { pageSize }),
    maxPages,
    onOddity: (note) => oddities.push(note),
  });
  return { pages, queries, oddities };
}

const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => ({ id: from + index }));
const all = rows(0, 7);
const pageOf = (query: Query, limit: number) => {
  const offset = Number(query['offset'] ?? 0);
  return ok({ results: all.slice(offset, offset + limit), total: all.length });
};

const ids = async (pages: ReturnType<typeof reading>['pages']) => {
  const read = await pages;
  return read.ok ? { ids: read.value.rows.map(({ id }) => id).join(), complete: read.value.complete } : read;
};

describe('reading page by page', () => {
  it('asks a bare list once, without parameters', async () => {
    const { pages, queries } = reading(() => ok(all));
    expect(await ids(pages)).toEqual({ ids: '0,1,2,3,4,5,6', complete: true });
    expect(queries).toEqual([{}]);
  });

  it('goes on until the total, also where the server gives fewer rows than asked for', async () => {
    const { pages, queries } = reading((query) => pageOf(query, 3), { pageSize: 5 });
    expect(await ids(pages)).toEqual({ ids: '0,1,2,3,4,5,6', complete: true });
    expect(queries).toEqual([{ limit: '5' }, { limit: '5', offset: '3' }, { limit: '5', offset: '6' }]);
  });

  it('follows pages that a list turns out to have', async () => {
    const { pages, queries } = reading((query) => pageOf(query, 4));
    expect(await ids(pages)).toEqual({ ids: '0,1,2,3,4,5,6', complete: true });
    expect(queries).toEqual([{}, { limit: '4', offset: '4' }]);
  });

  it('without a total, goes on while pages are full', async () => {
    const { pages, queries } = reading((query) => ok(all.slice(Number(query['offset'] ?? 0)).slice(0, 3)), {
      pageSize: 3,
    });
    expect(await ids(pages)).toEqual({ ids: '0,1,2,3,4,5,6', complete: true });
    expect(queries).toHaveLength(3);
  });

  it('takes a row once when rows shift between pages', async () => {
    const shifted = [{ id: 100 }, ...all];
    const { pages } = reading((_, page) =>
      ok({ results: page === 0 ? all.slice(0, 4) : shifted.slice(4), total: page === 0 ? 7 : 8 }),
    );
    expect(await ids(pages)).toEqual({ ids: '0,1,2,3,4,5,6', complete: true });
  });

  it('ends where the server ignores the offset, and says that something is missing', async () => {
    const { pages, queries, oddities } = reading(() => ok({ results: all.slice(0, 3), total: 7 }));
    expect(await ids(pages)).toEqual({ ids: '0,1,2', complete: false });
    expect(queries).toHaveLength(2);
    expect(oddities).toHaveLength(1);
  });

  it('ends at an empty page, whatever the total says', async () => {
    const { pages } = reading((_, page) => ok({ results: page === 0 ? all : [], total: 1e9 }));
    expect(await ids(pages)).toMatchObject({ complete: false });
  });

  it('ends at the cap on pages', async () => {
    const { pages, queries } = reading(
      (query) => ok({ results: rows(Number(query['offset'] ?? 0), Number(query['offset'] ?? 0) + 2), total: 1e9 }),
      { maxPages: 4 },
    );
    expect(await ids(pages)).toEqual({ ids: '0,1,2,3,4,5,6,7', complete: false });
    expect(queries).toHaveLength(4);
  });

  it('fails as a whole where a later page fails', async () => {
    const { pages } = reading((query, page) => (page === 0 ? pageOf(query, 3) : fail(problem('network_timeout'))));
    expect(await pages).toMatchObject({ ok: false, error: { code: 'network_timeout' } });
  });
});

describe('bad rows', () => {
  it('are left out and told; the others stay', async () => {
    const { pages, oddities } = reading(() => ok([{ id: 1 }, { id: 'x' }, 7, { id: 4 }]));
    expect(await ids(pages)).toEqual({ ids: '1,4', complete: true });
    expect(oddities).toEqual(['2 of 4 rows left out; the first: agents[1].id: expected an id']);
  });

  it('are a problem where there is no good one: "none" would be untrue', async () => {
    const { pages } = reading(() => ok([{ id: 'x' }]));
    expect(await pages).toMatchObject({
      ok: false,
      error: { code: 'answer_unreadable', detail: 'agents[0].id: expected an id' },
    });
  });

  it('are no list at all', async () => {
    const { pages } = reading(() => ok({ detail: 'No.' }));
    expect(await pages).toMatchObject({ ok: false, error: { code: 'answer_unreadable', detail: 'expected a list' } });
  });
});

import type * as v from 'valibot';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { Query } from '../wire/ask';
import { findRows } from './rows';
import type { OnOddity } from './sift';
import { sift } from './sift';

export interface ListPlan<S extends v.GenericSchema<unknown, unknown>> {
  readonly page: (query: Query) => Promise<Result<unknown, Problem>>;
  readonly query?: Query;
  readonly shape: S;
  readonly idOf: (row: v.InferOutput<S>) => string;
  /** Envelope members to look for before the usual ones. */
  readonly names: readonly string[];
  /** Rows to ask for at a time; without it the first request asks for none, as documented for bare lists. */
  readonly pageSize?: number;
  readonly maxPages: number;
  /** Whether the pages so far are all that is needed, judged by the last. */
  readonly enough?: (lastPage: readonly v.InferOutput<S>[]) => boolean;
  readonly onOddity: OnOddity;
}

export interface Pages<T> {
  readonly rows: readonly T[];
  /** False where `maxPages` ended the reading. */
  readonly complete: boolean;
}

/**
 * Reads a list page by page until its `total` (API notes 1.7). Rows may shift while pages are read, and a server may
 * ignore `offset`: a row is taken once by its id, and a page without anything new ends the reading.
 */
export async function readPages<S extends v.GenericSchema<unknown, unknown>>(
  plan: ListPlan<S>,
): Promise<Result<Pages<v.InferOutput<S>>, Problem>> {
  const byId = new Map<string, v.InferOutput<S>>();
  const result = (complete: boolean): Result<Pages<v.InferOutput<S>>, Problem> =>
    ok({ rows: [...byId.values()], complete });
  let limit = plan.pageSize;
  let offset = 0;

  for (let page = 0; page < plan.maxPages; page += 1) {
    const body = await plan.page({ ...plan.query, ...window(limit, offset) });
    if (!body.ok) return body;
    const list = findRows(body.value, plan.names);
    if (list === null) return fail(problem('answer_unreadable', { detail: 'expected a list' }));
    const sifted = sift(list, plan.shape, plan.onOddity);
    if (!sifted.ok) return sifted;

    const before = byId.size;
    for (const row of sifted.value) if (!byId.has(plan.idOf(row))) byId.set(plan.idOf(row), row);
    offset += list.rows.length;
    const more = list.total === null ? limit !== undefined && list.rows.length >= limit : offset < list.total;
    if (!more || plan.enough?.(sifted.value) === true) return result(true);
    if (byId.size === before) {
      plan.onOddity(`page ${String(page + 1)} held nothing new although more was announced`);
      return result(false);
    }
    limit ??= list.rows.length;
  }
  return result(false);
}

const window = (limit: number | undefined, offset: number): Query => ({
  ...(limit === undefined ? {} : { limit: String(limit) }),
  ...(offset === 0 ? {} : { offset: String(offset) }),
});

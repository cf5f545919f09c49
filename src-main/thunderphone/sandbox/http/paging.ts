import { fail, ok, type Result } from '../../../domain/result';
import { jsonAnswer, type Answer } from './answer';
import type { Json } from './json';

/** Rows per page (API notes 3.4, 9). */
const DEFAULT_LIMIT = 50;
const MAX_LIMIT = 200;

export type Page = { readonly limit: number; readonly offset: number };
export type FieldMessages = Record<string, readonly string[]>;

/** Reads `limit` and `offset`; a bad value gives a message for its field, a large limit is clamped. */
export function readPage(query: URLSearchParams): Result<Page, FieldMessages> {
  const limit = integer(query.get('limit'), DEFAULT_LIMIT);
  const offset = integer(query.get('offset'), 0);
  const errors: FieldMessages = {};
  if (limit === undefined || limit < 1) errors['limit'] = ['A positive integer is required.'];
  if (offset === undefined) errors['offset'] = ['A non-negative integer is required.'];
  if (limit === undefined || limit < 1 || offset === undefined) return fail(errors);
  return ok({ limit: Math.min(limit, MAX_LIMIT), offset });
}

function integer(text: string | null, absent: number): number | undefined {
  if (text === null) return absent;
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** The envelope of a paged list (API notes 1.7, 9). */
export const pageAnswer = (rows: readonly Json[], page: Page): Answer =>
  jsonAnswer(200, {
    results: rows.slice(page.offset, page.offset + page.limit),
    total: rows.length,
    limit: page.limit,
    offset: page.offset,
  });

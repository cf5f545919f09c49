import * as v from 'valibot';
import { isObject } from '../json';
import { check } from '../shapes/check';
import { whole } from '../shapes/scalars';

export interface Rows {
  /** What the list is called in messages, whatever the envelope calls it: the first of the preferred names. */
  readonly name: string;
  readonly rows: readonly unknown[];
  /** How many there are on all pages, where the envelope tells. */
  readonly total: number | null;
}

const COMMON = ['results', 'items', 'data', 'calls', 'transactions'];
const TOTALS = ['total', 'total_count', 'count'];

/** Finds the rows of a list: a bare array, a member of a usual name, or the first that is an array (API notes 1.7). */
export function findRows(body: unknown, preferred: readonly string[]): Rows | null {
  const name = preferred[0] ?? 'rows';
  if (Array.isArray(body)) return { name, rows: body, total: null };
  if (!isObject(body)) return null;
  const members = [...preferred, ...COMMON, ...Object.keys(body)].map((member): unknown => body[member]);
  const rows = members.find((member) => Array.isArray(member));
  return rows === undefined ? null : { name, rows, total: totalOf(body) };
}

function totalOf(body: Readonly<Record<string, unknown>>): number | null {
  for (const member of TOTALS) {
    const total = check(v.pipe(whole, v.minValue(0)), body[member]);
    if (total.ok) return total.value;
  }
  return null;
}

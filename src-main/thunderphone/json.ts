import { stringify } from 'lossless-json';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { exactReader } from './exact-numbers';
import { isTooDeep } from './nesting';

const readExactly = exactReader(JSON.parse);

/** Fewer digits than this in a row cannot exceed 2^53 - 1, which has 16. */
const MANY_DIGITS = /\d{16}/;

/**
 * Reads JSON without losing digits: an integer that a number cannot hold becomes a bigint (API notes 1.5). Where no long
 * integer occurs, nothing is asked about each value, which is several times as fast. The error is only "not JSON", also
 * for what is nested deeper than anybody can go down into it.
 */
export function readJson(text: string): Result<unknown, 'not_json'> {
  if (isTooDeep(text)) return fail('not_json');
  try {
    return ok(MANY_DIGITS.test(text) ? readExactly(text) : JSON.parse(text));
  } catch {
    // A parser's message quotes the text, which is not for logs or screens.
    return fail('not_json');
  }
}

/** Writes compact JSON; a bigint becomes a bare integer. Members that are undefined are left out. */
export const writeJson = (value: unknown): string => stringify(value) ?? 'null';

/** A JSON object: neither null nor an array. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

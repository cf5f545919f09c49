import { parse, stringify } from 'lossless-json';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { isTooDeep } from './nesting';

/** Fewer digits than this in a row cannot exceed 2^53 - 1, which has 16. */
const MANY_DIGITS = /\d{16}/;

/**
 * Reads JSON without losing digits: an integer that a number cannot hold becomes a bigint (API notes 1.5). The platform's
 * own parser does it where no long integer occurs, since it is twenty times as fast. The error is only "not JSON", also
 * for what is nested deeper than anybody can go down into it.
 */
export function readJson(text: string): Result<unknown, 'not_json'> {
  if (isTooDeep(text)) return fail('not_json');
  try {
    return ok(MANY_DIGITS.test(text) ? parse(text, null, { parseNumber, onDuplicateKey: lastWins }) : JSON.parse(text));
  } catch {
    // A parser's message quotes the text, which is not for logs or screens.
    return fail('not_json');
  }
}

/** Writes compact JSON; a bigint becomes a bare integer. Members that are undefined are left out. */
export const writeJson = (value: unknown): string => stringify(value) ?? 'null';

function parseNumber(digits: string): number | bigint {
  const value = Number(digits);
  return !Number.isSafeInteger(value) && /^-?\d+$/.test(digits) ? BigInt(digits) : value;
}

// As JSON.parse does, so that both parsers read the same text alike.
const lastWins = ({ newValue }: { readonly newValue: unknown }): unknown => newValue;

/** A JSON object: neither null nor an array. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

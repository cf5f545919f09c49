import { parse, parseNumberAndBigInt } from 'lossless-json';
import { fail, ok, type Result } from '../../../domain/result';

/** JSON with integers kept whole: every integer is a `bigint` when read, either may be written. */
export type Json = null | boolean | number | bigint | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json | undefined };

/** Reads JSON without losing digits of integers above 2^53 (API notes 1.5). The error is the parser's sentence. */
export function readJson(text: string): Result<Json, string> {
  try {
    return ok(parse(text, undefined, { parseNumber: parseNumberAndBigInt }) as Json);
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'not JSON');
  }
}

/** Writes JSON; a `bigint` becomes an integer on the wire, what is undefined is left out. */
export function writeJson(value: Json): string {
  if (typeof value === 'bigint') return value.toString();
  if (isArray(value)) return `[${value.map(writeJson).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  let members = '';
  for (const key in value) {
    const member = value[key];
    if (member !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${writeJson(member)}`;
  }
  return `{${members}}`;
}

/** The same text for the same value, whatever the order of its keys: to compare two request bodies. */
export function canonicalJson(value: Json): string {
  return writeJson(sortKeys(value));
}

function sortKeys(value: Json): Json {
  if (isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, member]) => [key, member === undefined ? undefined : sortKeys(member)]));
}

/** Narrower than `Array.isArray`, which loses the element type of read-only arrays. */
export const isArray = (value: Json): value is readonly Json[] => Array.isArray(value);

/** A JSON object: neither null nor an array. */
export const isObject = (value: Json): value is JsonObject =>
  typeof value === 'object' && value !== null && !isArray(value);

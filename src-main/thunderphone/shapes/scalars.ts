import * as v from 'valibot';
import { isApiId } from '../../domain/ids';

/** A 64-bit id: an integer on the wire, or the same digits as text; decimal digits inside (API notes 1.5). */
export const apiId = v.pipe(
  v.union([v.string(), v.number(), v.bigint()], 'expected an id'),
  v.transform(String),
  v.check(isApiId, 'expected an id'),
);

export const text = v.string('expected a text');

/** A number, or the same as text. */
export const number = v.pipe(
  v.union(
    [v.number(), v.bigint(), v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/, 'expected a number'))],
    'expected a number',
  ),
  v.transform(Number),
  v.check((value) => Number.isFinite(value), 'expected a number'),
);

/** A count, amount or duration: a number, or the same as text, to the nearest whole. One that is not exact is none. */
export const whole = v.pipe(
  number,
  v.transform(Math.round),
  v.check((value) => Number.isSafeInteger(value), 'expected a number of this world'),
);

/** Date and time with or without fraction; without a zone it is UTC, as all times of the API are (API notes 1.5). */
const ISO_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:?\d\d)?$/i;

/** Unix ms. */
export const time = v.pipe(
  text,
  v.transform(readTime),
  v.check((at) => !Number.isNaN(at), 'expected a time'),
);

function readTime(iso: string): number {
  const parts = ISO_TIME.exec(iso.trim());
  return parts === null ? NaN : Date.parse(`${parts[1] ?? ''}T${parts[2] ?? ''}${parts[3] ?? 'Z'}`);
}

/** What the program can do without: missing, null or not as expected, it reads as null. */
export const orNull = <S extends v.GenericSchema<unknown, unknown>>(
  schema: S,
): v.OptionalSchema<v.SchemaWithFallback<v.NullableSchema<S, undefined>, null>, null> =>
  v.optional(v.fallback(v.nullable(schema), null), null);

// What windows may send in more than one command, with its bounds.
import * as v from 'valibot';
import { isE164 } from '../domain/number/e164';
import { isRegion } from '../domain/number/region';
import { LIMITS } from './envelope';

export const nothing = v.optional(v.null(), null);
export const done = v.null();
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id));
export const text = v.pipe(v.string(), v.maxLength(LIMITS.text));
/** The domain's own rule: what passes here and fails there would break a handler. */
export const e164 = v.pipe(v.string(), v.check(isE164, 'expected an E.164 number'));
export const region = v.pipe(v.string(), v.check(isRegion, 'expected a region'));
/** Unix ms. */
export const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
/** As typed. */
export const maxHold = v.pipe(v.string(), v.maxLength(20));
export const pageFields = {
  offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.page)),
};
export const rowsOf = <S extends v.GenericSchema>(row: S) => v.object({ rows: v.array(row), total: v.number() });

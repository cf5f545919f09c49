// Plain values that many views have.
import * as v from 'valibot';

/** Unix ms. */
export const ms = v.pipe(v.number(), v.integer());
/** US cents. */
export const cents = v.pipe(v.number(), v.integer());
/** Names one call of the history. */
export const entryKey = v.pipe(v.string(), v.regex(/^\d{1,16}$/));

// Plain values that many views have.
import * as v from 'valibot';

/** Unix ms. */
export const ms = v.pipe(v.number(), v.integer());
/** US cents. */
export const cents = v.pipe(v.number(), v.integer());

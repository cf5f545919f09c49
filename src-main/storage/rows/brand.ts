import * as v from 'valibot';

/** A string that carries a brand. What is in the record was checked before it was written. */
export const brand = <T extends string>() => v.custom<T>((value) => typeof value === 'string' && value !== '');

import * as v from 'valibot';
import type { Confirmation } from '../../domain/directory/confirmation';
import { orNull, text, time } from './scalars';

const YES: ReadonlySet<string> = new Set(['confirmed', 'active', 'complete', 'completed', 'accepted']);
const NO: ReadonlySet<string> = new Set(['unconfirmed', 'not_confirmed', 'missing', 'required', 'pending', 'none']);

const flag = orNull(v.boolean());

/**
 * The outbound-calling confirmation. Its shape is not documented (API notes 7.1): a flag of one of the likely names, a
 * status word, or the time of the confirmation; anything else is "cannot be told", never a no.
 */
export const confirmationShape = v.pipe(
  v.object(
    {
      confirmed: flag,
      is_confirmed: flag,
      has_confirmed: flag,
      status: orNull(text),
      confirmed_at: orNull(time),
    },
    'expected an object',
  ),
  v.transform((row): Confirmation => ({
    confirmed:
      row.confirmed ??
      row.is_confirmed ??
      row.has_confirmed ??
      ofStatus(row.status) ??
      (row.confirmed_at !== null || null),
    confirmedAt: row.confirmed_at,
  })),
);

function ofStatus(status: string | null): boolean | null {
  const word = status?.toLowerCase() ?? '';
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

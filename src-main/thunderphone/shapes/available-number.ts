import * as v from 'valibot';
import type { AvailableNumber } from '../../domain/directory/available-number';
import type { E164 } from '../../domain/number';
import { isE164 } from '../../domain/number/e164';
import { factsOf } from '../answers/facts';
import { isObject } from '../json';

/** Where a row may hold its number; not documented (API notes 12). */
const MEMBERS = ['number', 'phone_number', 'phoneNumber', 'e164', 'msisdn'];

/** A row of `available-numbers`: an object, or the bare number. Providers write it with or without the plus. */
export const availableShape = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }): AvailableNumber => {
    const row: unknown = dataset.value;
    const member = isObject(row) ? MEMBERS.find((name) => numberOf(row[name]) !== null) : undefined;
    const number = numberOf(isObject(row) ? row[member ?? ''] : row);
    if (number === null) {
      addIssue({ message: 'expected a phone number' });
      return NEVER;
    }
    return { number, facts: isObject(row) ? factsOf(row, member === undefined ? [] : [member]) : [] };
  }),
);

function numberOf(value: unknown): E164 | null {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') return null;
  const digits = String(value).replace(/[\s().-]/g, '');
  const number = digits.startsWith('+') ? digits : `+${digits}`;
  return isE164(number) ? number : null;
}

import type { PhoneNumber } from 'libphonenumber-js/max';
import { isInternationalPrefix } from './numbering-plan';
import type { ReadingNote } from './reading';
import type { Region } from './region';

/** How the digits that were written relate to the number they were read as. */
export interface WrittenForm {
  /** Without a country code, so that the region decided which country it is in. */
  readonly isLocal: boolean;
  readonly note: Extract<ReadingNote, 'international_prefix' | 'plus_added' | 'prefix_dropped' | 'completed'> | null;
}

const TRUNK_PREFIX = /^(?:|0|1|8|06|80)$/;

/** Compares written digits, with a plus if there was one, with their number: nothing may go or come unnoticed. */
export function writtenForm(typed: string, number: PhoneNumber, region: Region | null): WrittenForm {
  const { nationalNumber, countryCallingCode } = number;
  const isInternational = typed.startsWith('+');
  if (!typed.endsWith(nationalNumber)) return { isLocal: !isInternational, note: 'completed' };
  const head = typed.slice(0, -nationalNumber.length);
  if (TRUNK_PREFIX.test(head)) return { isLocal: true, note: null };

  const prefix = prefixBefore(head, countryCallingCode);
  if (prefix === '+') return { isLocal: false, note: null };
  if (prefix === '') return { isLocal: false, note: 'plus_added' };
  if (prefix !== null && region !== null && isInternationalPrefix(prefix, region)) {
    return { isLocal: false, note: 'international_prefix' };
  }
  return { isLocal: !isInternational, note: 'prefix_dropped' };
}

// What stands before the country code, when a trunk prefix at most follows the code: "011" in 011 44 (0)20 …
function prefixBefore(head: string, countryCode: string): string | null {
  for (let at = head.lastIndexOf(countryCode); at >= 0; at = at === 0 ? -1 : head.lastIndexOf(countryCode, at - 1)) {
    if (TRUNK_PREFIX.test(head.slice(at + countryCode.length))) return head.slice(0, at);
  }
  return null;
}

import type { PhoneNumber } from 'libphonenumber-js/max';
import { isE164 } from './e164';
import { kindOf } from './kind';
import type { Dialable, ReadingNote } from './reading';
import type { Region } from './region';
import { warningsFor } from './warning';
import { writtenForm } from './written-form';

/**
 * Describes a number that its numbering plan calls valid. Null when it is shorter than the API accepts, as all
 * numbers of Niue and Tokelau are. `typed` are the digits it was read from, with a plus if there was one.
 */
export function describeNumber(number: PhoneNumber, typed: string, region: Region | null): Dialable | null {
  const e164: string = number.number;
  if (!isE164(e164)) return null;
  const form = writtenForm(typed, number, region);
  const numberRegion = number.country ?? null;
  const type = kindOf(number.getType());
  return {
    kind: 'dialable',
    e164,
    region: numberRegion,
    international: number.formatInternational(),
    national: number.formatNational(),
    type,
    warnings: warningsFor({
      kind: type,
      callingCode: number.countryCallingCode,
      region: numberRegion,
      localTo: form.isLocal ? region : null,
    }),
    notes: form.note === null ? [] : [form.note],
  };
}

/** The same number with one more note on how it was read. */
export const withNote = (number: Dialable, note: ReadingNote): Dialable =>
  number.notes.includes(note) ? number : { ...number, notes: [...number.notes, note] };

/** Numbers without repetition, in order. */
export const unique = (numbers: readonly Dialable[]): readonly Dialable[] => [
  ...new Map(numbers.map((number) => [number.e164, number])).values(),
];

import type { E164 } from './e164';
import type { NumberKind } from './kind';
import type { RefusalCode } from './refusal-code';
import type { Region } from './region';
import type { NumberWarning } from './warning';

/** How the number differs from the letters and digits that came in, so that the screen can say so. */
export type ReadingNote =
  /** Taken from a tel:, callto: or sip: link. */
  | 'link'
  /** Keypad letters became digits. */
  | 'letters'
  /** Found among other words. */
  | 'text'
  /** An international prefix such as 00 or 011 became the plus. */
  | 'international_prefix'
  /** The country code was there without a plus. */
  | 'plus_added'
  /** A prefix that only steers the call at home was left out, such as a carrier code in Brazil. */
  | 'prefix_dropped'
  /** The numbering plan added or moved digits, such as the area code of a small island. */
  | 'completed';

/** A number that can be called, and everything the screen says about it. */
export interface Dialable {
  readonly kind: 'dialable';
  readonly e164: E164;
  /** Null for numbers of no country, such as +800. */
  readonly region: Region | null;
  /** "+1 212 555 0142" */
  readonly international: string;
  /** "(212) 555-0142" */
  readonly national: string;
  readonly type: NumberKind;
  readonly warnings: readonly NumberWarning[];
  readonly notes: readonly ReadingNote[];
}

/** Nothing wrong so far, but more digits must follow. */
export interface Incomplete {
  readonly kind: 'incomplete';
  /** The country as far as the digits tell. */
  readonly region: Region | null;
  readonly what: string;
  readonly advice: string;
}

/** Can't be called. */
export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusalCode;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** What the person can do about it. */
  readonly advice: string;
  /** A number that may have been meant: to be offered, never to be dialled by itself. */
  readonly instead: Dialable | null;
}

/** The text can be read in more than one way, or holds something else that looks like a number: a person picks. */
export interface Choice {
  readonly kind: 'choice';
  /** At least one, no two alike. */
  readonly options: readonly Dialable[];
}

export type NumberReading = { readonly kind: 'empty' } | Dialable | Incomplete | Refused | Choice;

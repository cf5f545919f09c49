import type { E164 } from '../number';

/** `restrict`: a number on the list is not called. `warn`: a person is asked first. */
export type DoNotCallMode = 'restrict' | 'warn';

/** A number that must not be called, or not without a second thought. */
export interface DoNotCallEntry {
  readonly number: E164;
  /** Why; empty when nobody wrote it down. */
  readonly note: string;
  /** Where it comes from, in words: "Added by hand", a file's name. */
  readonly source: string;
  /** Unix ms. */
  readonly addedAt: number;
}

/** Why a number is not to be called, in a sentence. */
export const doNotCallText = ({ note }: Pick<DoNotCallEntry, 'note'>): string =>
  note === '' ? 'On your do-not-call list.' : `On your do-not-call list: ${/[.!?…]$/.test(note) ? note : `${note}.`}`;

/** Where the mode is remembered. */
export const DO_NOT_CALL_MODE_KEY = 'do_not_call_mode';

/** The mode as remembered; the stricter one where nothing is, or nothing that is known. */
export const readMode = (kept: string | null): DoNotCallMode => (kept === 'warn' ? 'warn' : 'restrict');

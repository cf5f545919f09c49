import type { NumberConcerns } from '../../src-main/calls/guard/number-concerns';
import type { FileChooser, NumberFiles } from '../../src-main/calls/guard/ports';
import type { Check } from '../../src-main/calls/ports';
import { problem } from '../../src-main/domain/problem/make-problem';
import { fail } from '../../src-main/domain/result';

/** A press that nothing is said against beside the record, and that no question was asked about. */
export const unasked: Check = { found: [], accepted: [] };

/** The keys of a yes to a repeat of any attempt of a test. */
export const repeatKeys = Array.from({ length: 1_000 }, (_, nth) => `repeat:attempt-${String(nth)}`);

/** For tests that are not about repeats: the person has said yes to all of them. */
export const yesToRepeats: Check = { found: [], accepted: repeatKeys };

/** Numbers that have nothing against being called. */
export const fineNumbers: Pick<NumberConcerns, 'of'> = { of: () => Promise.resolve([]) };

/** A person who closes every file window. */
export const noChooser: FileChooser = { toRead: () => Promise.resolve(null), toWrite: () => Promise.resolve(null) };

export const noFiles: NumberFiles = {
  read: () => Promise.resolve(fail(problem('import_unreadable'))),
  write: () => Promise.resolve(fail(problem('file_unwritten'))),
};

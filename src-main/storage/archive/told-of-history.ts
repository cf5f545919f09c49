import { problem } from '../../domain/problem/make-problem';
import type { Problem, StorageProblemCode } from '../../domain/problem/problem';

const TEXTS: Readonly<Record<StorageProblemCode, Pick<Problem, 'what' | 'advice'>>> = {
  storage_unavailable: {
    what: 'The history on this computer cannot be used.',
    advice: 'Calls are placed all the same. Restart Thunderdial; if it stays so, check the folder that Settings names.',
  },
  storage_full: {
    what: 'The disk is full, so the history cannot be written.',
    advice: 'Free some space, then try again.',
  },
  storage_read_only: {
    what: 'The folder of the history cannot be written to.',
    advice: 'Give yourself write access to the folder that Settings names, then restart Thunderdial.',
  },
  storage_damaged: {
    what: 'The history on this computer is damaged, so this could not be done.',
    advice: 'Restart Thunderdial: it sets the damaged file aside, untouched, and reads the history anew.',
  },
  storage_newer: {
    what: 'The history was written by a newer version of Thunderdial. It was left as it is.',
    advice: 'Install the newer version again to see it. Calls are placed all the same.',
  },
};

const isOfStorage = (code: string): code is StorageProblemCode => Object.hasOwn(TEXTS, code);

/** A failure of the archive in its own words: what the record's would say, that no call is placed, is not so here. */
export const toldOfHistory = (one: Problem): Problem =>
  isOfStorage(one.code) ? problem(one.code, TEXTS[one.code]) : one;

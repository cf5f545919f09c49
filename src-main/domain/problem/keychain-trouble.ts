import { assertNever } from '../result';
import { problem } from './make-problem';
import type { Problem } from './problem';

/**
 * Why the keychain did not do what was asked.
 * - `locked`: it waits for its password, or the person dismissed the password window.
 * - `unavailable`: there is no keychain here, or it does not answer.
 * - `denied`: it is there and open, and refuses this program.
 * - `unreadable`: it gave something that is not what was stored.
 */
export type KeychainProblem = 'locked' | 'unavailable' | 'denied' | 'unreadable';

/** `note` is one short line, mostly the system's own words; it never holds a key. */
export interface KeychainTrouble {
  readonly kind: KeychainProblem;
  readonly note: string;
}

/** The trouble as a person is told it. */
export function keychainProblem({ kind, note }: KeychainTrouble): Problem {
  const detail = note === '' ? {} : { detail: note };
  switch (kind) {
    case 'locked':
      return problem('keychain_locked', detail);
    case 'unavailable':
      return problem('keychain_unavailable', detail);
    case 'denied':
      return problem('keychain_denied', detail);
    case 'unreadable':
      return problem('keychain_unreadable', detail);
    default:
      return assertNever(kind);
  }
}

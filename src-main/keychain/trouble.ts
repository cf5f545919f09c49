import type { KeychainTrouble } from '../accounts/ports';
import { assertNever } from '../domain/result';
import type { Outcome } from './child-client';
import { problemOf } from './error-text';
import type { Answer, Standing } from './messages';
import { cleanNote } from './note';

/** Whether the system may be showing a person its password window while a call runs. */
export const mayShowWindow = (standing: Standing): boolean => standing !== 'held' && standing !== 'open';

/** What an order that gave no usable answer means, told by how things stood before it. */
export function troubleOf(
  outcome: Exclude<Outcome, { kind: 'answered' }> | { readonly kind: 'answered'; readonly answer: Answer },
  before: Standing,
  secrets: readonly string[] = [],
): KeychainTrouble {
  switch (outcome.kind) {
    case 'timed-out':
      return mayShowWindow(before)
        ? { kind: 'locked', note: 'The keychain was not unlocked in time.' }
        : { kind: 'unavailable', note: 'The keychain did not answer in time.' };
    case 'ended':
      // A password window that cannot be shown kills the process that asked for it.
      return before === 'locked'
        ? { kind: 'locked', note: 'The keychain is locked and could not ask for its password.' }
        : { kind: 'unavailable', note: 'The keychain process ended before it answered.' };
    case 'answered':
      return outcome.answer.op === 'failed'
        ? { kind: problemOf(outcome.answer.text), note: cleanNote(outcome.answer.text, secrets) }
        : { kind: 'unavailable', note: 'The keychain process gave an answer to another question.' };
    default:
      return assertNever(outcome);
  }
}

/** What "nothing found" means, told by how things stand after it. Only a keychain known to be open has nothing. */
export function nothingFound(after: Standing): { readonly kind: 'absent' } | KeychainTrouble {
  switch (after) {
    case 'open':
    case 'unmade':
      return { kind: 'absent' };
    case 'held':
      return { kind: 'unreadable', note: 'The keychain has an item for this account but gives no text for it.' };
    case 'locked':
      return { kind: 'locked', note: 'The keychain is locked.' };
    case 'unknown':
      return { kind: 'locked', note: 'The keychain gave nothing and does not say whether it is locked.' };
    default:
      return assertNever(after);
  }
}

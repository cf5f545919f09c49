import type { KeychainProblem } from '../domain/problem/keychain-trouble';

/**
 * keytar passes on the system's words and drops its codes, so the words are all there is. English only: on Linux the
 * keychain process runs with English messages; elsewhere an unknown text is `unavailable` and shown as it is.
 */
const KNOWN: readonly (readonly [RegExp, KeychainProblem])[] = [
  // macOS: errSecInteractionNotAllowed, errSecInteractionRequired, userCanceledErr. Linux: gnome-keyring, libsecret.
  [/user interaction is (not allowed|required)/i, 'locked'],
  [/user canceled the operation|prompt was dismissed|operation was cancelled/i, 'locked'],
  [/locked (collection|item|object)|(collection|keyring|item) is locked|IsLocked/i, 'locked'],

  // macOS: errSecAuthFailed, errSecMissingEntitlement, wrPermErr. Windows: ERROR_ACCESS_DENIED. Linux: a bus policy.
  [/user name or passphrase you entered is not correct/i, 'denied'],
  [/required entitlement isn't present|write permissions error|not authorized/i, 'denied'],
  [/access is denied|access ?denied|permission denied|operation not permitted/i, 'denied'],
  [/rejected send message|apparmor policy prevents/i, 'denied'],

  // macOS: errSecDecode. Windows: RPC_X_BAD_STUB_DATA, what CredWrite says to a value it cannot hold; ERROR_INVALID_DATA.
  [/unable to decode the provided data/i, 'unreadable'],
  [/the stub received bad data|the data is invalid/i, 'unreadable'],
];

/** What a message of the keychain means; `unavailable` for every text not known to mean something else. */
export function problemOf(text: string): KeychainProblem {
  return KNOWN.find(([pattern]) => pattern.test(text))?.[1] ?? 'unavailable';
}

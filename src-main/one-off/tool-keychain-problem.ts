import type { KeychainProblem, KeychainTrouble } from '../domain/problem/keychain-trouble';
import { keychainProblem } from '../domain/problem/keychain-trouble';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';

const OR_THIS_RUN = 'or use the values for this run only.';

const TO_KEEP: Readonly<Record<KeychainProblem, string>> = {
  locked: `Unlock it and try again, ${OR_THIS_RUN}`,
  unavailable: `Install or start one (on Linux: gnome-keyring or KWallet), ${OR_THIS_RUN}`,
  denied: `Allow it when you are asked, ${OR_THIS_RUN}`,
  unreadable: `Try again, ${OR_THIS_RUN}`,
};

/** Why the values of tools' headers were not kept. */
export function notKept(trouble: KeychainTrouble): Problem {
  const words = { ...keychainProblem(trouble), advice: TO_KEEP[trouble.kind] };
  return trouble.kind === 'unreadable' ? { ...words, what: 'The keychain did not keep a header’s value.' } : words;
}

const TO_CALL: Readonly<
  Record<Exclude<KeychainProblem, 'unreadable'>, { readonly what: string; readonly advice: string }>
> = {
  locked: {
    what: 'The keychain of this computer is locked, and a tool of the agent needs a value from it. Nothing was sent.',
    advice: 'Unlock it when you are asked, and try again.',
  },
  unavailable: {
    what: 'The keychain of this computer does not answer, and a tool of the agent needs a value from it. Nothing was sent.',
    advice: 'Start it and try again, or type the value anew under Tools of the one-off configuration.',
  },
  denied: {
    what: 'The keychain of this computer did not give the value that a tool of the agent needs. Nothing was sent.',
    advice: 'Allow it when you are asked, and try again.',
  },
};

/** Why a call cannot have the values that its agent's tools need. */
export function notAtHand({ kind, note }: KeychainTrouble): Problem {
  if (kind === 'unreadable') return problem('tool_secret_missing');
  return problem('tool_secret_missing', { ...TO_CALL[kind], ...(note === '' ? {} : { detail: note }) });
}

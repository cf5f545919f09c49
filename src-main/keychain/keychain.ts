import type { KeychainTrouble, SecretStore } from '../accounts/ports';
import { ChildClient, type Outcome } from './child-client';
import { open, seal } from './envelope';
import { habitsOf } from './habits';
import type { ChildLauncher } from './ports';
import type { Standing } from './messages';
import { Serial } from './serial';
import { mayShowWindow, nothingFound, troubleOf } from './trouble';

/** How long a call may take, in ms: by itself, while a person may be typing a password; and the idle process's life. */
export interface KeychainLimits {
  readonly quickMs: number;
  readonly personMs: number;
  readonly idleMs: number;
}

export const KEYCHAIN_LIMITS: KeychainLimits = { quickMs: 5_000, personMs: 60_000, idleMs: 10_000 };

export interface KeychainParts {
  readonly launcher: ChildLauncher;
  readonly platform: NodeJS.Platform;
  readonly limits?: KeychainLimits;
}

/** The operating system's keychain. `dispose` ends its process at once; calls still waiting then answer. */
export interface Keychain extends SecretStore {
  dispose(): void;
}

const LOCKED: KeychainTrouble = { kind: 'locked', note: 'The keychain is locked.' };

export function createKeychain({ launcher, platform, limits = KEYCHAIN_LIMITS }: KeychainParts): Keychain {
  const client = new ChildClient(launcher, limits.idleMs);
  const habits = habitsOf(platform);
  const turns = new Serial();

  const limit = (before: Standing): number => (mayShowWindow(before) ? limits.personMs : limits.quickMs);

  /** How things stand, or why even that cannot be told. The question never opens a window. */
  const standing = async (account: string, otherwise: Standing): Promise<Standing | KeychainTrouble> => {
    if (!habits.probes) return otherwise;
    const outcome = await client.send({ op: 'standing', account }, limits.quickMs);
    if (outcome.kind !== 'answered') return troubleOf(outcome, 'open');
    return outcome.answer.op === 'standing' ? outcome.answer.standing : otherwise;
  };

  const afterNothing = async (account: string) => {
    const after = await standing(account, habits.afterNothing);
    return typeof after === 'string' ? nothingFound(after) : after;
  };

  const got = async (account: string, outcome: Outcome, before: Standing) => {
    if (outcome.kind !== 'answered' || outcome.answer.op !== 'get') return troubleOf(outcome, before);
    if (outcome.answer.value === null) return afterNothing(account);
    return { kind: 'text', text: outcome.answer.value } as const;
  };

  const read: SecretStore['read'] = async (account, asking = 'may-ask') => {
    const before = await standing(account, habits.before);
    if (typeof before !== 'string') return before;
    if (asking === 'silent' && before === 'locked') return LOCKED;
    const limitMs = asking === 'silent' ? limits.quickMs : limit(before);
    const answer = await got(account, await client.send({ op: 'get', account }, limitMs), before);
    if (answer.kind !== 'text') return answer;
    const secret = open(answer.text);
    return secret
      ? { kind: 'found', secret }
      : { kind: 'unreadable', note: 'What the keychain holds for this account is not a key kept by Thunderdial.' };
  };

  const write: SecretStore['write'] = async (account, secret) => {
    const value = seal(secret);
    const before = await standing(account, habits.before);
    if (typeof before !== 'string') return before;
    const outcome = await client.send({ op: 'set', account, value }, limit(before));
    if (outcome.kind !== 'answered' || outcome.answer.op !== 'set') {
      return troubleOf(outcome, before, [value, secret.key]);
    }
    // A store that says yes and keeps nothing, or something else, would lose the key at the next start.
    const kept = await got(account, await client.send({ op: 'get', account }, limit(before)), before);
    if (kept.kind === 'text' && kept.text === value) return { kind: 'stored' };
    if (kept.kind === 'text' || kept.kind === 'absent') {
      return { kind: 'unreadable', note: 'The keychain took the key but does not give the same back.' };
    }
    return kept;
  };

  const remove: SecretStore['remove'] = async (account, asking = 'may-ask') => {
    const before = await standing(account, habits.before);
    if (typeof before !== 'string') return before;
    if (asking === 'silent' && before === 'locked') return LOCKED;
    // A locked item is not deleted and no window opens for it; reading it is what asks the person to unlock.
    if (before === 'locked') {
      const unlocked = await got(account, await client.send({ op: 'get', account }, limit(before)), before);
      if (unlocked.kind !== 'text') return unlocked;
    }
    const outcome = await client.send({ op: 'delete', account }, limit(before));
    if (outcome.kind !== 'answered' || outcome.answer.op !== 'delete') return troubleOf(outcome, before);
    if (!outcome.answer.deleted) return afterNothing(account);
    return (await standing(account, habits.afterNothing)) === 'held'
      ? { kind: 'denied', note: 'The keychain still holds the key.' }
      : { kind: 'removed' };
  };

  return {
    read: (account, asking) => turns.run(() => read(account, asking)),
    write: (account, secret) => turns.run(() => write(account, secret)),
    remove: (account, asking) => turns.run(() => remove(account, asking)),
    dispose: () => client.dispose(),
  };
}

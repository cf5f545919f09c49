import type { Account } from '../domain/account/account';
import type { AccountId } from '../domain/ids';
import { keychainProblem } from '../domain/problem/keychain-trouble';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { assertNever, fail, ok } from '../domain/result';
import type { Asking, KeychainRead, SecretStore, StoredKey } from './ports';
import type { SandboxLauncher } from './sandbox-port';

/** Whether an account can be used right now. */
export type KeyState =
  { readonly kind: 'reading' } | { readonly kind: 'ready' } | { readonly kind: 'missing'; readonly problem: Problem };

export interface KeyRingParts {
  readonly keychain: SecretStore;
  readonly memory: SecretStore;
  readonly sandbox: SandboxLauncher;
  /** Runs once after `ms`; the returned function calls it off. */
  readonly after: (ms: number, run: () => void) => () => void;
}

/** A keychain that answers at all does so in a fraction of this, ms. */
const PATIENCE_MS = 5_000;

const STILL_READ = {
  what: 'The API key of this account is still being read.',
  advice: 'Try again in a moment.',
};

/** The keys at hand, by account. The only place in the program that holds them; it never hands one to a window. */
export class KeyRing {
  private readonly keys = new Map<AccountId, StoredKey>();
  private readonly states = new Map<AccountId, KeyState>();
  private readonly waiting = new Set<() => void>();

  constructor(private readonly parts: KeyRingParts) {}

  state(id: AccountId): KeyState {
    return this.states.get(id) ?? { kind: 'reading' };
  }

  /** The key with the host it was saved with; never with any other. */
  endpoint(id: AccountId): Result<StoredKey, Problem> {
    const key = this.keys.get(id);
    if (key) return ok(key);
    const state = this.state(id);
    return fail(state.kind === 'missing' ? state.problem : problem('key_missing', STILL_READ));
  }

  /** Waits while the key is being read or is about to be, five seconds at most. */
  async settled(id: AccountId): Promise<void> {
    if (this.state(id).kind !== 'reading') return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        callOff();
        this.waiting.delete(look);
        resolve();
      };
      const look = (): void => {
        if (this.state(id).kind !== 'reading') done();
      };
      const callOff = this.parts.after(PATIENCE_MS, done);
      this.waiting.add(look);
    });
  }

  /** True when the key is one that an account already has, for the same host. */
  holds(key: StoredKey): boolean {
    return [...this.keys.values()].some((one) => one.key === key.key && one.baseUrl === key.baseUrl);
  }

  /** Fetches the key from where the account keeps it. */
  async read(account: Account, asking: Asking): Promise<KeyState> {
    if (this.keys.has(account.id)) return this.set(account.id, { kind: 'ready' });
    this.set(account.id, { kind: 'reading' });
    const found = await this.find(account, asking);
    if (!found.ok) return this.set(account.id, { kind: 'missing', problem: found.error });
    this.keys.set(account.id, found.value);
    return this.set(account.id, { kind: 'ready' });
  }

  /** Stores a verified key; it counts as at hand only when the store has taken it. */
  async store(account: Account, secret: StoredKey): Promise<Result<void, Problem>> {
    const store = account.keyHome === 'keychain' ? this.parts.keychain : this.parts.memory;
    const written = await store.write(account.id, secret);
    if (written.kind !== 'stored') return fail(keychainProblem(written));
    this.keys.set(account.id, secret);
    this.set(account.id, { kind: 'ready' });
    return ok(undefined);
  }

  /** Forgets the key here and in its store. */
  async remove(account: Account): Promise<Result<void, Problem>> {
    if (account.keyHome === 'keychain') {
      const removed = await this.parts.keychain.remove(account.id);
      if (removed.kind !== 'removed' && removed.kind !== 'absent') return fail(keychainProblem(removed));
    }
    if (account.keyHome === 'memory') await this.parts.memory.remove(account.id);
    this.keys.delete(account.id);
    this.states.delete(account.id);
    return ok(undefined);
  }

  private async find(account: Account, asking: Asking): Promise<Result<StoredKey, Problem>> {
    switch (account.keyHome) {
      case 'sandbox':
        return this.parts.sandbox.start();
      case 'memory':
        return fail(problem('key_missing', { what: 'The key of this account was kept for the last run only.' }));
      case 'keychain':
        return ofThisHost(account, await this.parts.keychain.read(account.id, asking));
      default:
        return assertNever(account.keyHome);
    }
  }

  private set(id: AccountId, state: KeyState): KeyState {
    this.states.set(id, state);
    for (const look of this.waiting) look();
    return state;
  }
}

/** A key whose host is not the account's is not used: somebody changed one of the two. */
function ofThisHost(account: Account, read: KeychainRead): Result<StoredKey, Problem> {
  if (read.kind === 'absent') return fail(problem('keychain_absent'));
  if (read.kind !== 'found') return fail(keychainProblem(read));
  return read.secret.baseUrl === account.baseUrl ? ok(read.secret) : fail(problem('keychain_unreadable'));
}

import type { Account, KeyHome } from '../domain/account/account';
import { keyPrefix, readApiKey } from '../domain/account/api-key';
import { readBaseUrl } from '../domain/account/base-url';
import type { AccountId } from '../domain/ids';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import type { KeyRing } from './key-ring';
import type { StoredKey } from './ports';
import type { AccountRecords, Preferences } from './records-port';
import type { KeyVerifier } from './verifier-port';

const ACTIVE = 'active_account';
const SANDBOX_NAME = 'Sandbox';
/** The sandbox listens at a new port each time; its account keeps no address. */
const SANDBOX_URL = 'sandbox:';

export interface AccountBookParts {
  readonly records: AccountRecords;
  readonly preferences: Preferences;
  readonly verifier: KeyVerifier;
  readonly keys: KeyRing;
  readonly newId: () => AccountId;
  readonly now: () => number;
}

export interface NewAccount {
  readonly key: string;
  readonly baseUrl: string;
  readonly name: string;
  readonly keep: 'keychain' | 'memory';
}

/** Which accounts there are, which one is in use, and how they come and go. */
export class AccountBook {
  private accounts: readonly Account[] = [];
  private active: AccountId | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly parts: AccountBookParts) {}

  all(): readonly Account[] {
    return this.accounts;
  }

  activeId(): AccountId | null {
    return this.active;
  }

  get(id: AccountId): Account | null {
    return this.accounts.find((account) => account.id === id) ?? null;
  }

  onChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** Reads the accounts at start-up. Keys are read apart, since a keychain may take its time. */
  async open(): Promise<Result<void, Problem>> {
    const all = await this.parts.records.all();
    if (!all.ok) return all;
    this.accounts = all.value;
    const remembered = await this.parts.preferences.get(ACTIVE);
    const wanted = remembered.ok ? remembered.value : null;
    this.active = (all.value.find((account) => account.id === wanted) ?? all.value[0])?.id ?? null;
    this.tell();
    return ok(undefined);
  }

  /** Reads an account's key; `may-ask` lets the system open its password window. */
  async readKey(id: AccountId, asking: 'may-ask' | 'silent'): Promise<Result<Account, Problem>> {
    const account = this.get(id);
    if (!account) return fail(problem('account_unknown'));
    const reading = this.parts.keys.read(account, asking);
    this.tell();
    const state = await reading;
    this.tell();
    return state.kind === 'missing' ? fail(state.problem) : ok(account);
  }

  /** Verifies the key with a cheap read, stores it only then, and makes the account the one in use. */
  async add(wish: NewAccount): Promise<Result<Account, Problem>> {
    const secret = readSecret(wish.key, wish.baseUrl);
    if (!secret.ok) return secret;
    if (this.parts.keys.holds(secret.value)) return fail(problem('account_exists'));
    const verified = await this.parts.verifier.verify(secret.value);
    if (!verified.ok) return verified;
    const name = wish.name.trim() || verified.value.organization || new URL(secret.value.baseUrl).host;
    return this.admit(await this.account(name, secret.value, wish.keep), secret.value);
  }

  /** The pretend account; there is never more than one. */
  async addSandbox(): Promise<Result<Account, Problem>> {
    const there = this.accounts.find((account) => account.keyHome === 'sandbox');
    if (there) return this.select(there.id);
    const account = await this.account(SANDBOX_NAME, { key: '', baseUrl: SANDBOX_URL }, 'sandbox');
    const state = await this.parts.keys.read(account, 'silent');
    if (state.kind === 'missing') return fail(state.problem);
    return this.record(account);
  }

  /** Enters an account's key anew; it must work with the account's own host. */
  async renewKey(id: AccountId, key: string, keep: 'keychain' | 'memory'): Promise<Result<Account, Problem>> {
    const account = this.get(id);
    if (!account || account.keyHome === 'sandbox') return fail(problem('account_unknown'));
    const secret = readSecret(key, account.baseUrl);
    if (!secret.ok) return secret;
    const verified = await this.parts.verifier.verify(secret.value);
    if (!verified.ok) return verified;
    return this.admit({ ...account, keyHome: keep, keyPrefix: keyPrefix(secret.value.key) }, secret.value);
  }

  async select(id: AccountId): Promise<Result<Account, Problem>> {
    const account = this.get(id);
    if (!account) return fail(problem('account_unknown'));
    this.active = id;
    this.tell();
    await this.parts.preferences.set(ACTIVE, id);
    return ok(account);
  }

  /** Removes the account and its key. Its calls stay in the record, and are there again when its key is added again. */
  async remove(id: AccountId): Promise<Result<void, Problem>> {
    const account = this.get(id);
    if (!account) return fail(problem('account_unknown'));
    const forgotten = await this.parts.keys.remove(account);
    if (!forgotten.ok) return forgotten;
    const removed = await this.parts.records.remove(id);
    if (!removed.ok) return removed;
    await this.parts.preferences.set(formerKey(account), id);
    this.accounts = this.accounts.filter((one) => one.id !== id);
    if (this.active === id) this.active = this.accounts[0]?.id ?? null;
    this.tell();
    await this.parts.preferences.set(ACTIVE, this.active ?? '');
    return ok(undefined);
  }

  private async account(name: string, secret: StoredKey, keyHome: KeyHome): Promise<Account> {
    const account: Account = {
      id: this.parts.newId(),
      name,
      baseUrl: secret.baseUrl,
      keyHome,
      keyPrefix: keyPrefix(secret.key),
      createdAt: this.parts.now(),
    };
    const former = await this.parts.preferences.get(formerKey(account));
    const id = former.ok ? former.value : null;
    return id === null || this.get(id as AccountId) ? account : { ...account, id: id as AccountId };
  }

  private async admit(account: Account, secret: StoredKey): Promise<Result<Account, Problem>> {
    const stored = await this.parts.keys.store(account, secret);
    if (!stored.ok) return stored;
    return this.record(account);
  }

  private async record(account: Account): Promise<Result<Account, Problem>> {
    const saved = await this.parts.records.save(account);
    if (!saved.ok) return saved;
    const known = this.get(account.id) !== null;
    this.accounts = known
      ? this.accounts.map((one) => (one.id === account.id ? account : one))
      : [...this.accounts, account];
    return this.select(account.id);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Under which the id of a removed account is remembered: whoever comes back finds the old calls. */
const formerKey = ({ baseUrl, keyPrefix: prefix }: Account): string => `former_account:${baseUrl}:${prefix}`;

function readSecret(keyText: string, baseUrlText: string): Result<StoredKey, Problem> {
  const key = readApiKey(keyText);
  if (!key.ok) return key;
  const baseUrl = readBaseUrl(baseUrlText);
  if (!baseUrl.ok) return baseUrl;
  return ok({ key: key.value, baseUrl: baseUrl.value });
}

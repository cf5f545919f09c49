import type { AccountId } from '../domain/ids';
import type { Template, TemplateId } from '../domain/one-off/template';
import type { SecretId } from '../domain/one-off/tools/secret-reference';
import type { KeychainTrouble } from '../domain/problem/keychain-trouble';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

/** A header's value, and the origin that it is for: no edit of the database can point it at another host. */
export interface KeptValue {
  readonly key: string;
  readonly baseUrl: string;
}

/** Keeps one value per name: the keychain, or this run's memory. It never rejects. */
export interface SecretVault {
  read(
    name: string,
  ): Promise<{ readonly kind: 'found'; readonly secret: KeptValue } | { readonly kind: 'absent' } | KeychainTrouble>;
  write(name: string, value: KeptValue): Promise<{ readonly kind: 'stored' } | KeychainTrouble>;
  /** `silent`: nobody asked for it, so that no password window may open for it. */
  remove(
    name: string,
    asking: 'silent',
  ): Promise<{ readonly kind: 'removed' } | { readonly kind: 'absent' } | KeychainTrouble>;
}

export type SecretHome = 'keychain' | 'memory';

/** What is known of a secret beside its value. */
export interface SecretRecord {
  readonly id: SecretId;
  readonly accountId: AccountId;
  readonly home: SecretHome;
  /** Nothing needs it any more but, perhaps, a call that is not settled. */
  readonly released: boolean;
}

/** Which secrets there are. Holds no values. */
export interface SecretRecords {
  ofAccount(account: AccountId): Promise<Result<readonly SecretRecord[], Problem>>;
  add(record: SecretRecord): Promise<Result<void, Problem>>;
  release(ids: readonly SecretId[]): Promise<Result<void, Problem>>;
  remove(ids: readonly SecretId[]): Promise<Result<void, Problem>>;
  /** Those that the account's calls refer to which are not settled, or may be tried again. */
  neededByCalls(account: AccountId): Promise<Result<ReadonlySet<SecretId>, Problem>>;
}

/** Where the record refers to secrets, beside its calls. */
export interface SecretReferences {
  /** Those that templates, also removed ones that can be brought back, and remembered texts refer to. */
  referred(account: AccountId): Promise<Result<ReadonlySet<SecretId>, Problem>>;
}

/** Templates of one account, by name. */
export interface TemplateRecords {
  /** Those that were removed are left out. */
  ofAccount(account: AccountId): Promise<Result<readonly Template[], Problem>>;
  save(template: Template): Promise<Result<void, Problem>>;
  /** Hides a template at a time (Unix ms), or shows it again (null). */
  setRemoved(id: TemplateId, at: number | null): Promise<Result<void, Problem>>;
  /** Drops for good what was removed before a time (Unix ms), and answers it. */
  purge(account: AccountId, removedBefore: number): Promise<Result<readonly Template[], Problem>>;
}

export interface OneOffTimers {
  /** Runs once after `ms`; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
}

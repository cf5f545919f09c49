import type { Account } from '../domain/account/account';
import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

/** Which accounts there are. Holds no keys. */
export interface AccountRecords {
  all(): Promise<Result<readonly Account[], Problem>>;
  save(account: Account): Promise<Result<void, Problem>>;
  /** Removes the account; its attempts stay in the record. */
  remove(id: AccountId): Promise<Result<void, Problem>>;
}

/** Small remembered choices: text by key. */
export interface Preferences {
  get(key: string): Promise<Result<string | null, Problem>>;
  set(key: string, value: string): Promise<Result<void, Problem>>;
}

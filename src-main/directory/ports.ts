import type { AutoReloadWish } from '../domain/directory/auto-reload';
import type { Billing } from '../domain/directory/billing';
import type { Directory, DirectoryParts, PartName, ReadPart } from '../domain/directory/directory';
import type { TransactionPage } from '../domain/directory/transaction';
import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

/** Reads each part from ThunderPhone. */
export type DirectorySource = {
  readonly [N in PartName]: (account: AccountId) => Promise<Result<DirectoryParts[N], Problem>>;
};

/** The parts as last read, so that the dialer is usable at once and offline. */
export interface DirectoryCache {
  load(account: AccountId): Promise<Result<Directory, Problem>>;
  save<N extends PartName>(account: AccountId, name: N, part: ReadPart<N>): Promise<Result<void, Problem>>;
  forget(account: AccountId): Promise<Result<void, Problem>>;
}

/** Reads the transactions from an offset on, newest first as the API has them. */
export interface TransactionSource {
  page(account: AccountId, offset: number): Promise<Result<TransactionPage, Problem>>;
}

/** Changes auto-reload, once. Gives the billing as it stands then; null where the answer does not hold it. */
export interface AutoReloadChanger {
  change(account: AccountId, wish: AutoReloadWish): Promise<Result<Billing | null, Problem>>;
}

/** Asks ThunderPhone whether it is well, without a key. */
export interface HealthCheck {
  check(account: AccountId): Promise<Result<null, Problem>>;
}

/** Remembered texts by key. */
export interface TextMemory {
  get(key: string): Promise<Result<string | null, Problem>>;
  set(key: string, value: string): Promise<Result<void, Problem>>;
}

import type { Agent } from '../domain/directory/agent';
import type { Directory } from '../domain/directory/directory';
import type { Line } from '../domain/directory/line';
import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

export interface DirectorySource {
  agents(account: AccountId): Promise<Result<readonly Agent[], Problem>>;
  lines(account: AccountId): Promise<Result<readonly Line[], Problem>>;
  /** US cents. */
  balance(account: AccountId): Promise<Result<number, Problem>>;
}

/** The directory as last read, so that the dialer is usable at once and offline. */
export interface DirectoryCache {
  load(account: AccountId): Promise<Result<Directory | null, Problem>>;
  save(account: AccountId, directory: Directory): Promise<Result<void, Problem>>;
  forget(account: AccountId): Promise<Result<void, Problem>>;
}

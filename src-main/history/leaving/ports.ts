import type { AccountId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';

/** Accounts that a person removed, and what the archive still has of them. */
export interface ArchiveLeaving {
  /** From here on nothing is taken over of it; what is there stays until `removeSome`. */
  mark(account: AccountId): Promise<Result<void, Problem>>;
  /** Those of which something is still there. */
  all(): Promise<Result<readonly AccountId[], Problem>>;
  /** Removes up to `limit` calls, with their words and tags; fewer mean that none is left. */
  removeSome(account: AccountId, limit: number): Promise<Result<number, Problem>>;
  /** The account is there (again): true where it had been marked, and everything is to be taken over anew. */
  back(account: AccountId): Promise<Result<boolean, Problem>>;
}

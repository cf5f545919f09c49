import type { Directory, DirectoryParts, PartName, ReadPart } from '../domain/directory/directory';
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

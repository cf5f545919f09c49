import type { AvailableNumber } from '../domain/directory/available-number';
import type { Connection } from '../domain/directory/connection';
import type { ConnectionTest, ConnectionWish, ProviderFields } from '../domain/directory/connection-test';
import type { AccountId, ConnectionId } from '../domain/ids';
import type { E164 } from '../domain/number';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

/** A provider's fields with the proof that they were tested. */
export interface Proven<T> {
  readonly wish: T;
  readonly evidenceId: string;
}

/**
 * Makes and changes VoIP connections, one request each. What a wish holds is passed on and forgotten: no answer brings
 * it back.
 */
export interface ConnectionChanges {
  /** Stores nothing. A failed test is an answer, not a problem. */
  test(account: AccountId, wish: ConnectionWish): Promise<Result<ConnectionTest, Problem>>;
  create(account: AccountId, name: string, proven: Proven<ConnectionWish>): Promise<Result<Connection, Problem>>;
  rename(account: AccountId, id: ConnectionId, name: string): Promise<Result<null, Problem>>;
  rotate(account: AccountId, id: ConnectionId, proven: Proven<ProviderFields>): Promise<Result<null, Problem>>;
  remove(account: AccountId, id: ConnectionId): Promise<Result<null, Problem>>;
}

/** Brings a provider's numbers to ThunderPhone. */
export interface NumberImports {
  available(account: AccountId, id: ConnectionId): Promise<Result<readonly AvailableNumber[], Problem>>;
  importNumbers(account: AccountId, id: ConnectionId, numbers: readonly E164[]): Promise<Result<null, Problem>>;
}

import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

/** Where requests of an account go, and with which key. Lives only as long as one request. */
export interface Endpoint {
  readonly baseUrl: string;
  readonly key: string;
}

export interface Credentials {
  endpoint(account: AccountId): Result<Endpoint, Problem>;
  /** Waits while the account's key is on its way, but not for ever: after a start the window is there before the key. */
  settled(account: AccountId): Promise<void>;
}

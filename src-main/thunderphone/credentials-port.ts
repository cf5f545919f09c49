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
}

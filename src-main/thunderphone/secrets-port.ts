import type { AccountId } from '../domain/ids';
import type { SecretUse } from '../domain/one-off/tools/headers';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

/** The values that a one-off agent's tools refer to, at hand since the press. */
export interface SecretValues {
  value(account: AccountId, use: SecretUse): Result<string, Problem>;
}

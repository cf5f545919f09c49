import { otherNumber, type EntryKey } from '../../../domain/history/history-entry';
import type { AccountId } from '../../../domain/ids';
import { isE164 } from '../../../domain/number/e164';
import type { Problem } from '../../../domain/problem/problem';
import { ok, type Result } from '../../../domain/result';
import type { Calls, Stored } from '../calls';

/** Of these calls, in their order, those that are there and are the account's. */
export function ofAccount(calls: Calls, account: AccountId, keys: readonly EntryKey[]): readonly Stored[] {
  const found = calls.byKeys(keys.map(Number));
  return keys.flatMap((key) => {
    const entry = found.get(Number(key));
    return entry?.accountId === account ? [entry] : [];
  });
}

/** The numbers at the other end, E.164. */
export function numbersOf(
  calls: Calls,
  account: AccountId,
  keys: readonly EntryKey[],
): Result<readonly string[], Problem> {
  const numbers = ofAccount(calls, account, keys).map(otherNumber);
  return ok(numbers.filter((number) => number !== null && isE164(number)));
}

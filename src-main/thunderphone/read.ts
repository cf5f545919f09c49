import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { readAnswer } from './answers/read-answer';
import type { Credentials } from './credentials-port';
import type { Query, Send } from './wire/ask';

/** Reads something of an account: the JSON of its answer, or the problem. */
export type Read = (account: AccountId, path: string, query?: Query) => Promise<Result<unknown, Problem>>;

/** `now` is Unix ms. */
export function createRead(send: Send, credentials: Credentials, now: () => number): Read {
  return async (account, path, query = {}) => {
    const endpoint = credentials.endpoint(account);
    if (!endpoint.ok) return endpoint;
    return readAnswer(await send({ method: 'GET', endpoint: endpoint.value, path, query }), now());
  };
}

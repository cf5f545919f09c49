import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { readAnswer } from './answers/read-answer';
import type { Credentials } from './credentials-port';
import { othersTurn } from './others-turn';
import type { ObservedClock } from './server-clock';
import type { Query, Send } from './wire/ask';

/** Reads something of an account: the JSON of its answer, or the problem. */
export type Read = (account: AccountId, path: string, query?: Query) => Promise<Result<unknown, Problem>>;

/** UTF-16 units: some 50 calls. */
const MUCH = 32_768;

/** `now` is Unix ms. */
export function createRead(send: Send, credentials: Credentials, now: () => number, clock: ObservedClock): Read {
  return async (account, path, query = {}) => {
    await credentials.settled(account);
    const endpoint = credentials.endpoint(account);
    if (!endpoint.ok) return endpoint;
    const sent = send({ method: 'GET', endpoint: endpoint.value, path, query });
    const exchange = await clock.timed(account, sent);
    const at = now();
    // To take so much from the network was a piece of work, and to read it is another.
    if (exchange.kind === 'answer' && exchange.text.length > MUCH) await othersTurn();
    return readAnswer(exchange, at);
  };
}

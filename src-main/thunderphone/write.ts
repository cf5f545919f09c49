import type { AccountId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import { changeAnswer } from './answers/change-answer';
import type { Credentials } from './credentials-port';
import { writeJson } from './json';
import type { ObservedClock } from './server-clock';
import type { Ask, Exchange, Send } from './wire/ask';

/** One change to what an account has at ThunderPhone, other than placing a call. `body` becomes the request's JSON. */
export interface Change {
  readonly method: Exclude<Ask['method'], 'GET'>;
  readonly path: string;
  readonly body?: unknown;
  /** Milliseconds for the whole answer, where it differs from the client's own limit. */
  readonly timeLimitMs?: number;
  /** Words of the body that no answer may bring back: a provider's credentials. */
  readonly secrets?: readonly string[];
}

/**
 * Makes a change, once: no write is ever sent again without a person (API notes 11.1). Gives the JSON of the answer,
 * null for an answer without a body, or the problem; `change_unconfirmed` where it may have been made all the same.
 */
export type Write = (account: AccountId, change: Change) => Promise<Result<unknown, Problem>>;

/** The same, with the answer as it came: for answers that explain themselves also where they say no. */
export type Attempt = (account: AccountId, change: Change) => Promise<Result<Exchange, Problem>>;

export function createAttempt(send: Send, credentials: Credentials, clock: ObservedClock): Attempt {
  return async (account, { method, path, body, timeLimitMs, secrets }) => {
    const endpoint = credentials.endpoint(account);
    if (!endpoint.ok) return endpoint;
    const sent = send({
      method,
      endpoint: endpoint.value,
      path,
      ...(body === undefined ? {} : { body: writeJson(body) }),
      ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
      ...(secrets === undefined ? {} : { secrets }),
    });
    return ok(await clock.timed(account, sent));
  };
}

/** `now` is Unix ms. */
export function createWrite(send: Send, credentials: Credentials, now: () => number, clock: ObservedClock): Write {
  const attempt = createAttempt(send, credentials, clock);
  return async (account, change) => {
    const exchange = await attempt(account, change);
    return exchange.ok ? changeAnswer(exchange.value, now()) : exchange;
  };
}

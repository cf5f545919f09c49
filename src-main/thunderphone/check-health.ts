import type { HealthCheck } from '../directory/ports';
import { problem } from '../domain/problem/make-problem';
import { fail, ok } from '../domain/result';
import { readAnswer } from './answers/read-answer';
import type { Credentials } from './credentials-port';
import { isObject } from './json';
import type { Send } from './wire/ask';

/** A person waits for it. */
const TIME_LIMIT_MS = 10_000;

/** `GET /v1/healthz`, which needs no key and gets none (API notes 1.3). */
export function createHealthCheck(send: Send, credentials: Credentials, now: () => number): HealthCheck {
  return {
    check: async (account) => {
      const endpoint = credentials.endpoint(account);
      if (!endpoint.ok) return endpoint;
      const asked = { method: 'GET', endpoint: endpoint.value, path: '/healthz' } as const;
      const body = readAnswer(await send({ ...asked, withoutKey: true, timeLimitMs: TIME_LIMIT_MS }), now());
      if (!body.ok) return body;
      if (!isObject(body.value)) return fail(problem('answer_unreadable', { detail: 'healthz: expected an object' }));
      return body.value['ok'] === false ? fail(problem('api_server')) : ok(null);
    },
  };
}

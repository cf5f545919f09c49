import type { KeyVerifier } from '../accounts/verifier-port';
import { problem } from '../domain/problem/make-problem';
import { fail, ok } from '../domain/result';
import { readAnswer } from './answers/read-answer';
import type { Endpoint } from './credentials-port';
import { findRows } from './lists/rows';
import { check } from './shapes/check';
import { organizationShape } from './shapes/organization';
import type { Send } from './wire/ask';

/** A name is a nicety: saving the account does not wait longer for it. */
const NAME_TIME_LIMIT_MS = 5_000;

/**
 * Tries a key with `GET /v1/calls?limit=1`, as the official node does (API notes 6.3): the list of agents, the other
 * documented test, may be long. Its answer must be a list, or any web server that says yes would pass for the API.
 */
export function createKeyVerifier(send: Send, now: () => number): KeyVerifier {
  return {
    verify: async (endpoint) => {
      const answer = await send({ method: 'GET', endpoint, path: '/calls', query: { limit: '1' } });
      const body = readAnswer(answer, now());
      if (!body.ok) return body;
      if (findRows(body.value, ['calls']) === null) {
        return fail(problem('answer_unreadable', { detail: 'calls: expected a list' }));
      }
      return ok({ organization: await organizationName(send, endpoint, now) });
    },
  };
}

/** Null where the API does not tell, for whatever reason: the key was verified already. */
async function organizationName(send: Send, endpoint: Endpoint, now: () => number): Promise<string | null> {
  // The slash at the end belongs to the path (API notes 6.3); without it the server may answer with a redirect.
  const answer = await send({ method: 'GET', endpoint, path: '/orgs/', timeLimitMs: NAME_TIME_LIMIT_MS });
  const body = readAnswer(answer, now());
  const [first] = (body.ok ? findRows(body.value, ['organizations', 'orgs'])?.rows : null) ?? [];
  const name = check(organizationShape, first);
  return name.ok ? name.value : null;
}

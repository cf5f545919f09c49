import type { ConnectionChanges } from '../../directory/connections-port';
import type { ConnectionTest, ProviderFields } from '../../domain/directory/connection-test';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { bodyOf } from '../answers/body';
import { changeAnswer } from '../answers/change-answer';
import { check } from '../shapes/check';
import { connectionShape } from '../shapes/connection';
import { readConnectionTest } from '../shapes/connection-test';
import type { Exchange } from '../wire/ask';
import type { Attempt, Write } from '../write';

/** ThunderPhone tries the provider in both directions meanwhile. */
const TEST_LIMIT_MS = 120_000;

/** VoIP connections: API notes 5.4. Credentials go into the one request and are struck out of its answer. */
export function createConnectionChanges(write: Write, attempt: Attempt, now: () => number): ConnectionChanges {
  const done = (answer: Result<unknown, Problem>): Result<null, Problem> => (answer.ok ? ok(null) : answer);
  return {
    test: async (account, { provider, fields }) => {
      const exchange = await attempt(account, {
        method: 'POST',
        path: '/voip-connections/test',
        body: { provider, ...fields },
        secrets: wordsOf(fields),
        timeLimitMs: TEST_LIMIT_MS,
      });
      return exchange.ok ? outcome(exchange.value, now()) : exchange;
    },
    create: async (account, name, { wish, evidenceId }) => {
      const { provider, method, fields } = wish;
      const body = await write(account, {
        method: 'POST',
        path: '/voip-connections',
        body: { name, provider, setup_method: method, ...fields, verification_evidence_id: evidenceId },
        secrets: wordsOf(fields),
      });
      if (!body.ok) return body;
      const made = check(connectionShape, body.value);
      return made.ok ? made : fail(problem('change_unconfirmed', { detail: made.error }));
    },
    rename: async (account, id, name) =>
      done(await write(account, { method: 'PATCH', path: `/voip-connections/${id}`, body: { name } })),
    rotate: async (account, id, { wish, evidenceId }) =>
      done(
        await write(account, {
          method: 'PATCH',
          path: `/voip-connections/${id}`,
          body: { ...wish, verification_evidence_id: evidenceId },
          secrets: wordsOf(wish),
        }),
      ),
    remove: async (account, id) => done(await write(account, { method: 'DELETE', path: `/voip-connections/${id}` })),
  };
}

/** Every word of the fields, secret or not: which of them matter is the provider's to say. */
const wordsOf = ({ credentials, sip_config }: ProviderFields): readonly string[] => [
  ...Object.values(credentials),
  ...Object.values(sip_config),
];

/** A test that failed may come with an error status: it is an outcome all the same where it reads as one. */
function outcome(exchange: Exchange, now: number): Result<ConnectionTest, Problem> {
  if (exchange.kind === 'answer' && exchange.status < 500) {
    const body = bodyOf(exchange);
    const test = body.kind === 'json' ? readConnectionTest(body.value) : null;
    if (test !== null) return ok(exchange.status < 300 ? test : { ...test, passed: false, evidenceId: null });
  }
  const answer = changeAnswer(exchange, now);
  if (answer.ok) return fail(problem('answer_unreadable', { detail: 'expected the outcome of a test' }));
  // Nothing is stored by a test, so nothing is left unconfirmed by a lost answer.
  return fail(answer.error.code === 'change_unconfirmed' ? lostTest(answer.error) : answer.error);
}

const lostTest = ({ detail }: Problem): Problem =>
  problem('network_timeout', {
    what: 'The outcome of the test did not come back. Nothing was saved.',
    ...(detail === undefined ? {} : { detail }),
  });

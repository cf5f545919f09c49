import type { LineChanges, LineReader } from '../../directory/lines-port';
import type { Verification } from '../../domain/directory/verification';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { bodyOf } from '../answers/body';
import { changeAnswer } from '../answers/change-answer';
import { isObject } from '../json';
import type { Read } from '../read';
import { check } from '../shapes/check';
import { lineShape } from '../shapes/line';
import { readVerification } from '../shapes/verification';
import type { Exchange } from '../wire/ask';
import type { Attempt, Write } from '../write';

/** ThunderPhone calls in and out while it verifies (API notes 5.2): longer than any other answer takes. */
const VERIFY_LIMIT_MS = 180_000;

/** With these, `verify-voip` may explain what failed (API notes 5.2: "failure explains itself"). */
const EXPLAINING: ReadonlySet<number> = new Set([400, 409, 422]);

/** The organization's numbers: API notes 5.2. */
export function createLineChanges(
  read: Read,
  write: Write,
  attempt: Attempt,
  now: () => number,
): LineChanges & LineReader {
  return {
    line: async (account, id) => {
      const body = await read(account, `/phone-numbers/${id}`);
      if (!body.ok) return body;
      const line = check(lineShape, body.value);
      return line.ok ? line : fail(problem('answer_unreadable', { detail: line.error }));
    },
    verify: async (account, id) => {
      const exchange = await attempt(account, {
        method: 'POST',
        path: `/phone-numbers/${id}/verify-voip`,
        body: {},
        timeLimitMs: VERIFY_LIMIT_MS,
      });
      return exchange.ok ? verification(exchange.value, now()) : exchange;
    },
    setOutboundAgent: async (account, id, agent) => {
      const body = await write(account, {
        method: 'PATCH',
        path: `/phone-numbers/${id}`,
        body: { outbound_agent_id: agent === null ? null : BigInt(agent) },
      });
      if (!body.ok) return body;
      const line = check(lineShape, body.value);
      return ok(line.ok && line.value.id === id ? line.value : null);
    },
  };
}

function verification(exchange: Exchange, now: number): Result<Verification, Problem> {
  if (exchange.kind === 'answer' && EXPLAINING.has(exchange.status)) {
    const body = bodyOf(exchange);
    if (body.kind === 'json' && isObject(body.value)) return ok(readVerification(body.value, true));
  }
  const answer = changeAnswer(exchange, now);
  return answer.ok ? ok(readVerification(answer.value, false)) : answer;
}

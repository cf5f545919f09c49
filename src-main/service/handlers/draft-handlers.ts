import type { AgentChoiceView } from '../../contract/views';
import type { AgentChoice } from '../../domain/call/agent-choice';
import { agentsOf } from '../../domain/directory/directory';
import type { AgentId, AttemptId, DraftId } from '../../domain/ids';
import { formatE164 } from '../../domain/number';
import { problem } from '../../domain/problem/make-problem';
import { fail, ok } from '../../domain/result';
import { draftView } from '../views/draft-view';
import { asE164 } from './as-e164';
import { findAttempt } from './find-attempt';
import type { Handlers } from '../../contract/handlers';
import type { AppParts } from './parts';

type DraftHandlers = Pick<Handlers, 'draft.edit' | 'draft.fromAttempt'>;

export function draftHandlers(parts: AppParts): DraftHandlers {
  const { desk, accounts, directories } = parts;

  const choice = (view: AgentChoiceView): AgentChoice => {
    if (view.kind === 'number_own') return { kind: 'number_own', id: null, name: '' };
    const active = accounts.activeId();
    const known = active ? agentsOf(directories.standing(active).directory) : [];
    const id = view.id as AgentId;
    return { kind: 'saved', id, name: known.find((agent) => agent.id === id)?.name ?? `Agent ${id}` };
  };

  return {
    'draft.edit': ({ id, text, from, agent, maxHold }) =>
      Promise.resolve(
        desk.edit(id as DraftId, {
          text,
          from: from === null ? null : asE164(from),
          agent: agent ? choice(agent) : null,
          maxHold,
        }),
      ),
    'draft.fromAttempt': async ({ attemptId }) => {
      const attempt = await findAttempt(parts, attemptId as AttemptId);
      if (!attempt.ok) return attempt;
      if (!accounts.get(attempt.value.accountId)) return fail(problem('account_unknown'));
      if (attempt.value.accountId !== accounts.activeId()) await accounts.select(attempt.value.accountId);
      return ok(
        draftView(desk.prefill(formatE164(attempt.value.to), { from: attempt.value.from, agent: attempt.value.agent })),
      );
    },
  };
}

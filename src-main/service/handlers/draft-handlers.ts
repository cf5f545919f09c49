import type { AgentChoiceView } from '../../contract/views';
import type { DraftAgent } from '../../domain/call/agent-choice';
import { agentsOf } from '../../domain/directory/directory';
import type { AgentId, AttemptId, DraftId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import { fail, ok } from '../../domain/result';
import { callAgain } from '../call-again';
import { draftView } from '../views/draft-view';
import { asE164 } from './as-e164';
import { findAttempt } from './find-attempt';
import type { Handlers } from '../../contract/handlers';
import type { AppParts } from './parts';

type DraftHandlers = Pick<Handlers, 'draft.edit' | 'draft.fromAttempt'>;

export function draftHandlers(parts: AppParts): DraftHandlers {
  const { desk, accounts, directories } = parts;

  const choice = (view: AgentChoiceView): DraftAgent => {
    if (view.kind === 'number_own') return { kind: 'number_own', id: null, name: '' };
    if (view.kind === 'one_off') return view;
    const active = accounts.activeId();
    const known = active ? agentsOf(directories.standing(active).directory) : [];
    const id = view.id as AgentId;
    return { kind: 'saved', id, name: known.find((agent) => agent.id === id)?.name ?? `Agent ${id}` };
  };

  return {
    'draft.edit': ({ id, text, from, agent, maxHold, oneOff, variables }) => {
      const before = desk.current();
      return Promise.resolve(
        desk.edit(id as DraftId, {
          text,
          from: from === null ? null : asE164(from),
          agent: agent ? choice(agent) : null,
          maxHold,
          oneOff: oneOff ?? before.oneOff,
          variables: variables ?? before.variables,
        }),
      );
    },
    'draft.fromAttempt': async ({ attemptId }) => {
      const attempt = await findAttempt(parts, attemptId as AttemptId);
      if (!attempt.ok) return attempt;
      const { accountId } = attempt.value;
      if (!accounts.get(accountId)) return fail(problem('account_unknown'));
      if (accountId !== accounts.activeId()) {
        const selected = await accounts.select(accountId);
        if (!selected.ok) return selected;
        // Its last choice comes with another account, and must not come over what is put in here.
        await desk.useAccount(accountId);
      }
      return ok(draftView(callAgain(desk, attempt.value)));
    },
  };
}

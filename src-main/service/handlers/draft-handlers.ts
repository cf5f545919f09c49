import type { AgentChoiceView } from '../../contract/views';
import type { DraftAgent } from '../../domain/call/agent-choice';
import { draftAgentOf, templateOfName } from '../../domain/call/agent-choice';
import { agentsOf } from '../../domain/directory/directory';
import type { AgentId, AttemptId, DraftId } from '../../domain/ids';
import { formatE164 } from '../../domain/number';
import { formOf } from '../../domain/one-off/one-off-config';
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
      if (!accounts.get(attempt.value.accountId)) return fail(problem('account_unknown'));
      if (attempt.value.accountId !== accounts.activeId()) await accounts.select(attempt.value.accountId);
      const { to, from, agent, variables } = attempt.value;
      const oneOff = agent.kind === 'one_off' ? { oneOff: formOf(agent.config, templateOfName(agent.name)) } : {};
      const restored = { from, agent: draftAgentOf(agent), variables, ...oneOff };
      return ok(draftView(desk.prefill(formatE164(to), restored)));
    },
  };
}

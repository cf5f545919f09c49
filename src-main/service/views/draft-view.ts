import type { AgentChoiceView, DraftView } from '../../contract/views';
import type { AgentChoice } from '../../domain/call/agent-choice';
import type { Draft } from '../../domain/draft';

export function draftView(draft: Draft): DraftView {
  return {
    id: draft.id,
    accountId: draft.accountId,
    text: draft.text,
    from: draft.from,
    agent: draft.agent ? agentChoiceView(draft.agent) : null,
    maxHold: draft.maxHold,
  };
}

function agentChoiceView(choice: AgentChoice): AgentChoiceView {
  return choice.kind === 'saved' ? { kind: 'saved', id: choice.id } : { kind: 'number_own' };
}

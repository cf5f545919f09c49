import type { AgentChoiceView, DraftView } from '../../contract/views';
import type { DraftAgent } from '../../domain/call/agent-choice';
import type { Draft } from '../../domain/draft';

export function draftView(draft: Draft): DraftView {
  return {
    id: draft.id,
    accountId: draft.accountId,
    text: draft.text,
    from: draft.from,
    agent: draft.agent ? agentChoiceView(draft.agent) : null,
    maxHold: draft.maxHold,
    oneOff: draft.oneOff,
    variables: draft.variables.map((variable) => ({ ...variable })),
  };
}

function agentChoiceView(choice: DraftAgent): AgentChoiceView {
  return choice.kind === 'saved' ? { kind: 'saved', id: choice.id } : { kind: choice.kind };
}

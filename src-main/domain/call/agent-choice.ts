import type { AgentId } from '../ids';

/**
 * Who makes the call. One choice by construction: a saved agent sends `agent_id`, the number's own agent sends
 * neither `agent_id` nor `config` (API notes 2.1). The name is kept, since the API's call object has none.
 */
export type AgentChoice =
  | { readonly kind: 'saved'; readonly id: AgentId; readonly name: string }
  | { readonly kind: 'number_own'; readonly id: AgentId | null; readonly name: string };

export const sameAgent = (a: AgentChoice, b: AgentChoice): boolean =>
  a.kind === 'number_own' ? b.kind === 'number_own' : b.kind === 'saved' && a.id === b.id;

import type { AgentId } from '../ids';
import type { OneOffConfig } from '../one-off/one-off-config';
import { assertNever } from '../result';

/** A saved agent sends `agent_id`. The name is kept, since the API's call object has none. */
export interface SavedAgent {
  readonly kind: 'saved';
  readonly id: AgentId;
  readonly name: string;
}

/** The number's own agent sends neither `agent_id` nor `config`. */
export interface NumbersOwnAgent {
  readonly kind: 'number_own';
  readonly id: AgentId | null;
  readonly name: string;
}

/** An agent made for one call sends `config`. */
export interface OneOffAgent {
  readonly kind: 'one_off';
  readonly id: null;
  readonly name: string;
  readonly config: OneOffConfig;
}

/** Who makes the call (API notes 2.1). One choice by construction: two of the three cannot be said at once. */
export type AgentChoice = SavedAgent | NumbersOwnAgent | OneOffAgent;

/** Who is chosen in a draft: what the one-off agent is stands in the draft's form. */
export type DraftAgent = SavedAgent | NumbersOwnAgent | Pick<OneOffAgent, 'kind'>;

export const draftAgentOf = (choice: AgentChoice): DraftAgent =>
  choice.kind === 'one_off' ? { kind: 'one_off' } : choice;

export const sameAgent = (a: DraftAgent, b: DraftAgent): boolean =>
  a.kind === 'saved' ? b.kind === 'saved' && a.id === b.id : a.kind === b.kind;

const ONE_OFF = 'One-off configuration';
const PREFIX = 'One-off: ';

/** The name of a one-off agent in the record. */
export const oneOffName = (template: string): string => (template.trim() === '' ? ONE_OFF : PREFIX + template.trim());

/** The template in such a name; empty where there was none. */
export const templateOfName = (name: string): string => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : '');

/** Whether `variables` are sent: they fill placeholders of a saved agent's prompt (API notes 2.1), so not of a one-off. */
export function takesVariables({ kind }: Pick<AgentChoice, 'kind'>): boolean {
  switch (kind) {
    case 'saved':
    case 'number_own':
      return true;
    case 'one_off':
      return false;
    default:
      return assertNever(kind);
  }
}

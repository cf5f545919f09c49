import type { AgentChoiceView, AgentView, LineView } from '../../../src-main/contract/views';
import { assertNever } from '../../../src-main/domain/result';
import type { PickerOption } from './picker-option';

export const OWN_AGENT = "The number's own agent";

export const ONE_OFF = 'One-off configuration';

const OWN_KEY = 'number_own';
const ONE_OFF_KEY = 'one_off';
const SAVED_KEY = 'saved:';

export function keyOfAgent(choice: AgentChoiceView): string {
  switch (choice.kind) {
    case 'number_own':
      return OWN_KEY;
    case 'saved':
      return SAVED_KEY + choice.id;
    case 'one_off':
      return ONE_OFF_KEY;
    default:
      return assertNever(choice);
  }
}

export function agentOfKey(key: string): AgentChoiceView {
  if (key === OWN_KEY || key === ONE_OFF_KEY) return { kind: key };
  return { kind: 'saved', id: key.slice(SAVED_KEY.length) };
}

/** The agent that the from-number has of its own, as shown; the reason when it has none (API notes 2.1). */
export function ownAgent(line: LineView | null): { readonly detail: string; readonly reason: string | null } {
  if (line === null) return { detail: '', reason: 'Choose the number to call from first' };
  if (line.ownAgentId === null) return { detail: '', reason: 'This number has no agent of its own' };
  return { detail: line.ownAgentName ?? `Agent ${line.ownAgentId}`, reason: null };
}

/** Product and voice, as "Spark, James". */
export const aboutAgent = ({ product, voice }: AgentView): string =>
  [product && capital(product), voice].filter(Boolean).join(', ');

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The rows of the agent list: the number's own agent, every saved one, and one made for this call. */
export function agentOptions(agents: readonly AgentView[], line: LineView | null): readonly PickerOption[] {
  const own = { key: OWN_KEY, title: OWN_AGENT, ...ownAgent(line) };
  const saved = agents.map((agent) => ({
    key: SAVED_KEY + agent.id,
    title: agent.name,
    detail: aboutAgent(agent),
    reason: null,
  }));
  return [own, ...saved, { key: ONE_OFF_KEY, title: ONE_OFF, detail: 'Written for this call', reason: null }];
}

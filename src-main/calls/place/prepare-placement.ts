import { readMaxHold } from '../../domain/call/max-hold';
import type { AgentChoice } from '../../domain/call/agent-choice';
import { oneOffName, takesVariables, type DraftAgent } from '../../domain/call/agent-choice';
import type { Placement } from '../../domain/call/placement';
import type { Variable } from '../../domain/call/variables';
import { readVariables, sameVariables } from '../../domain/call/variables';
import type { Agent } from '../../domain/directory/agent';
import type { Directory } from '../../domain/directory/directory';
import { agentsOf, linesOf } from '../../domain/directory/directory';
import { outboundEligibility } from '../../domain/directory/outbound-eligibility';
import type { Draft } from '../../domain/draft';
import type { AgentId } from '../../domain/ids';
import type { E164, Region } from '../../domain/number';
import { readNumber, regionOfNumber } from '../../domain/number';
import { problem } from '../../domain/problem/make-problem';
import type { OneOffForm } from '../../domain/one-off/one-off-form';
import { sameOneOff } from '../../domain/one-off/one-off-form';
import { readOneOff } from '../../domain/one-off/read-one-off';
import { holdsBareValue } from '../../domain/one-off/tools/headers';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { assertNever, fail, ok } from '../../domain/result';

export type ShownAgent =
  | { readonly kind: 'saved'; readonly id: AgentId }
  | { readonly kind: 'number_own' }
  | { readonly kind: 'one_off'; readonly form: OneOffForm };

/** What the window showed at the moment of the press. */
export interface Shown {
  readonly to: E164;
  readonly from: E164;
  readonly agent: ShownAgent;
  readonly maxHold: string;
  /** As typed; not looked at where the agent takes none. */
  readonly variables: readonly Variable[];
}

/**
 * Turns the draft into a placement, or says why it can't be one. The number is read again here, by the same function
 * as on screen: should the two readings ever differ, nothing is sent.
 */
export function preparePlacement(
  draft: Draft,
  shown: Shown,
  directory: Directory,
  systemRegion: Region,
): Result<Placement, Problem> {
  if (!draft.from) return fail(problem('from_number_missing'));
  if (!draft.agent) return fail(problem('agent_missing'));
  const reading = readNumber(draft.text, regionOfNumber(draft.from) ?? systemRegion);
  if (reading.kind !== 'dialable') return fail(problem('number_undialable'));
  const same =
    reading.e164 === shown.to &&
    draft.from === shown.from &&
    draft.maxHold.trim() === shown.maxHold.trim() &&
    sameAsShown(draft, draft.agent, shown.agent) &&
    (!takesVariables(draft.agent) || sameVariables(draft.variables, shown.variables));
  if (!same) return fail(problem('draft_changed'));

  const hold = readMaxHold(draft.maxHold);
  if (!hold.ok) return hold;
  const variables = takesVariables(draft.agent) ? readVariables(draft.variables) : ok([]);
  if (!variables.ok) return fail(problem('variables_invalid'));
  const line = linesOf(directory).find((one) => one.number === draft.from);
  if (line) {
    const standing = outboundEligibility(line);
    if (!standing.eligible) return fail(problem('from_number_ineligible', { detail: standing.reason }));
    if (draft.agent.kind === 'number_own' && line.outboundAgentId === null) {
      return fail(problem('agent_missing', { what: 'This from-number has no outbound agent of its own.' }));
    }
  }
  // Deleted meanwhile, as far as the list as last read can tell; a list that was never read tells nothing.
  if (draft.agent.kind === 'saved' && directory.agents !== null && !isKnown(draft.agent.id, directory.agents.value)) {
    return fail(problem('agent_unknown'));
  }
  const agent = agentOf(draft, draft.agent, line?.outboundAgentId ?? null, agentsOf(directory));
  if (!agent.ok) return agent;
  return ok({
    to: reading.e164,
    from: draft.from,
    agent: agent.value,
    maxHoldSeconds: hold.value,
    variables: variables.value,
  });
}

const isKnown = (id: AgentId, agents: readonly Agent[]): boolean => agents.some((agent) => agent.id === id);

function sameAsShown({ oneOff }: Draft, agent: DraftAgent, shown: ShownAgent): boolean {
  switch (shown.kind) {
    case 'saved':
      return agent.kind === 'saved' && agent.id === shown.id;
    case 'number_own':
      return agent.kind === 'number_own';
    case 'one_off':
      return agent.kind === 'one_off' && sameOneOff(oneOff, shown.form);
    default:
      return assertNever(shown);
  }
}

/** Who calls. The name goes into the record, since ThunderPhone's own call record has none (API notes 3.1). */
function agentOf(
  { oneOff }: Draft,
  choice: DraftAgent,
  ownId: AgentId | null,
  agents: readonly Agent[],
): Result<AgentChoice, Problem> {
  switch (choice.kind) {
    case 'saved':
      return ok({ ...choice, name: agents.find((agent) => agent.id === choice.id)?.name ?? choice.name });
    case 'number_own': {
      const own = agents.find((agent) => agent.id === ownId);
      return ok({ kind: 'number_own', id: ownId, name: own?.name ?? (choice.name || 'The number’s own agent') });
    }
    case 'one_off': {
      const config = readOneOff(oneOff);
      if (!config.ok) return fail(problem('one_off_invalid', { what: Object.values(config.error).join(' ') }));
      // A value where a reference should stand would go into the record.
      if (config.value.tools.some(holdsBareValue)) return fail(problem('tools_invalid'));
      return ok({ kind: 'one_off', id: null, name: oneOffName(oneOff.name), config: config.value });
    }
    default:
      return assertNever(choice);
  }
}

import { readMaxHold } from '../../domain/call/max-hold';
import type { AgentChoice } from '../../domain/call/agent-choice';
import type { Placement } from '../../domain/call/placement';
import type { Agent } from '../../domain/directory/agent';
import type { Directory } from '../../domain/directory/directory';
import { agentsOf, linesOf } from '../../domain/directory/directory';
import { outboundEligibility } from '../../domain/directory/outbound-eligibility';
import type { Draft } from '../../domain/draft';
import type { AgentId } from '../../domain/ids';
import type { E164, Region } from '../../domain/number';
import { readNumber, regionOfNumber } from '../../domain/number';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';

/** What the window showed at the moment of the press. */
export interface Shown {
  readonly to: E164;
  readonly from: E164;
  readonly agent: { readonly kind: 'saved'; readonly id: AgentId } | { readonly kind: 'number_own' };
  readonly maxHold: string;
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
    draft.agent.kind === shown.agent.kind &&
    (shown.agent.kind === 'number_own' || draft.agent.id === shown.agent.id);
  if (!same) return fail(problem('draft_changed'));

  const hold = readMaxHold(draft.maxHold);
  if (!hold.ok) return hold;
  const line = linesOf(directory).find((one) => one.number === draft.from);
  if (line) {
    const standing = outboundEligibility(line);
    if (!standing.eligible) return fail(problem('from_number_ineligible', { detail: standing.reason }));
    if (draft.agent.kind === 'number_own' && line.outboundAgentId === null) {
      return fail(problem('agent_missing', { what: 'This from-number has no outbound agent of its own.' }));
    }
  }
  return ok({
    to: reading.e164,
    from: draft.from,
    agent: nameAgent(draft.agent, line?.outboundAgentId ?? null, agentsOf(directory)),
    maxHoldSeconds: hold.value,
  });
}

/** The name goes into the record, since ThunderPhone's own call record has none (API notes 3.1). */
function nameAgent(choice: AgentChoice, ownId: AgentId | null, agents: readonly Agent[]): AgentChoice {
  if (choice.kind === 'saved') {
    return { ...choice, name: agents.find((agent) => agent.id === choice.id)?.name ?? choice.name };
  }
  const own = agents.find((agent) => agent.id === ownId);
  return { kind: 'number_own', id: ownId, name: own?.name ?? (choice.name || 'The number’s own agent') };
}

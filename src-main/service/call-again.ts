import type { DraftDesk } from '../calls/draft/draft-desk';
import { draftAgentOf, templateOfName } from '../domain/call/agent-choice';
import type { Attempt } from '../domain/call/attempt';
import type { Draft } from '../domain/draft';
import { formatE164 } from '../domain/number';
import { formOf } from '../domain/one-off/one-off-config';

/** Puts the number of a call into the dialer, and who made it, with all that was configured for it. Never dials. */
export function callAgain(desk: Pick<DraftDesk, 'prefill'>, { to, from, agent, variables }: Attempt): Draft {
  const oneOff = agent.kind === 'one_off' ? { oneOff: formOf(agent.config, templateOfName(agent.name)) } : {};
  return desk.prefill(formatE164(to), { from, agent: draftAgentOf(agent), variables, ...oneOff });
}

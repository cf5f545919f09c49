import type { Attempt } from '../../domain/call/attempt';
import type { CallSnapshot } from '../../domain/call/call-snapshot';
import type { CallId } from '../../domain/ids';

/** How far this computer's clock may be from ThunderPhone's, in ms. */
export const CLOCK_SLACK_MS = 2 * 60_000;

/** How long after the press a call may begin and still be this attempt's: the time limit of a request, doubled. */
const LATEST_START_MS = 60_000;

/** The span in which a call of this attempt must have started (Unix ms). */
export function searchWindow(attempt: Attempt): { readonly after: number; readonly before: number } {
  return { after: attempt.createdAt - CLOCK_SLACK_MS, before: attempt.createdAt + LATEST_START_MS + CLOCK_SLACK_MS };
}

/** The calls that may be what became of the attempt: same numbers, same agent where told, in the window, nobody's yet. */
export function matchCandidates(
  attempt: Attempt,
  calls: readonly CallSnapshot[],
  owned: ReadonlySet<CallId>,
): readonly CallSnapshot[] {
  const { after, before } = searchWindow(attempt);
  return calls.filter((call) => {
    if (owned.has(call.callId)) return false;
    if (call.to !== attempt.to || call.from !== attempt.from) return false;
    if (call.direction !== null && call.direction !== 'outbound') return false;
    if (call.agentId !== null && attempt.agent.id !== null && call.agentId !== attempt.agent.id) return false;
    return call.startedAt === null || (call.startedAt >= after && call.startedAt <= before);
  });
}

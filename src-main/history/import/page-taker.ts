import type { NamedCall, ServerCall } from '../../domain/history/server-call';
import type { AccountId, CallId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { AgentNames, ArchiveImport, AttemptNews, ImportStand } from '../ports';

export interface PageTakerParts {
  readonly archive: ArchiveImport;
  readonly names: AgentNames;
  readonly attempts: AttemptNews;
}

/** Takes calls over into the archive, and tells what they say of this app's own attempts. */
export class PageTaker {
  constructor(private readonly parts: PageTakerParts) {}

  /** Which of these calls were taken over before. */
  known(account: AccountId, calls: readonly ServerCall[]): Promise<Result<ReadonlySet<CallId>, Problem>> {
    if (calls.length === 0) return Promise.resolve(ok(new Set()));
    return this.parts.archive.known(account, [...new Set(calls.map(({ callId }) => callId))]);
  }

  /**
   * Both the calls and the stand, or neither.
   *
   * @param known what `known` said of them
   * @param at ThunderPhone's time of the answer, Unix ms
   */
  async take(
    account: AccountId,
    calls: readonly ServerCall[],
    known: ReadonlySet<CallId>,
    stand: ImportStand,
    at: number,
  ): Promise<Result<null, Problem>> {
    const { archive, names, attempts } = this.parts;
    const once = new Map<CallId, NamedCall>();
    // Where a page shows a call twice, what it says first is as good as any.
    for (const call of calls) {
      if (once.has(call.callId)) continue;
      once.set(call.callId, { ...call, agentName: call.agentId === null ? '' : names.nameOf(account, call.agentId) });
    }
    const taken = await archive.take(account, [...once.values()], stand, at);
    if (!taken.ok) return taken;
    const { ofAttempts } = taken.value;
    for (const [callId, attempt] of ofAttempts) {
      const call = once.get(callId);
      if (call) attempts.observed(attempt, call);
    }
    const strays = [...once.values()].filter(({ callId }) => !known.has(callId) && !ofAttempts.has(callId));
    if (strays.length > 0) attempts.strays(account, strays);
    return ok(null);
  }
}

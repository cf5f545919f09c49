import { advance, begin } from '../../src-main/domain/call/advance';
import type { Attempt } from '../../src-main/domain/call/attempt';
import type { AttemptEvent, Journaled } from '../../src-main/domain/call/attempt-event';
import { repeatProblem } from '../../src-main/domain/call/repeat';
import type { AccountId, AttemptId, CallId } from '../../src-main/domain/ids';
import { problem } from '../../src-main/domain/problem/make-problem';
import type { Problem } from '../../src-main/domain/problem/problem';
import type { Result } from '../../src-main/domain/result';
import { fail, ok } from '../../src-main/domain/result';
import type { LatestCalls } from '../../src-main/calls/history-ports';
import type { E164 } from '../../src-main/domain/number';
import type { AttemptJournal, AttemptReader, CallOwnership, Repeat } from '../../src-main/calls/ports';

/** A journal in memory that keeps the order of what was written and can be told to refuse. */
export class MemoryJournal implements AttemptJournal, AttemptReader, CallOwnership, LatestCalls {
  readonly written: (Journaled | AttemptEvent)[] = [];
  readonly attempts = new Map<AttemptId, Attempt>();
  refusing: Problem | null = null;

  begin(event: Journaled, repeat: Repeat = 'allow'): Promise<Result<{ attempt: Attempt; fresh: boolean }, Problem>> {
    if (this.refusing) return Promise.resolve(fail(this.refusing));
    const before = [...this.attempts.values()].find((one) => one.draftId === event.draftId);
    if (before) return Promise.resolve(ok({ attempt: before, fresh: false }));
    const latest = [...this.attempts.values()].filter((one) => one.to === event.request.to);
    const question = repeat === 'ask' ? repeatProblem(latest, event.at) : null;
    if (question) return Promise.resolve(fail(question));
    const attempt = begin(event);
    this.attempts.set(attempt.id, attempt);
    this.written.push(event);
    return Promise.resolve(ok({ attempt, fresh: true }));
  }

  append(event: AttemptEvent, attempt: Attempt): Promise<Result<void, Problem>> {
    if (this.refusing) return Promise.resolve(fail(this.refusing));
    const before = this.attempts.get(attempt.id);
    if (!before) return Promise.resolve(fail(problem('attempt_unknown')));
    this.attempts.set(attempt.id, advance(before, event));
    this.written.push(event);
    return Promise.resolve(ok(undefined));
  }

  open(): Promise<Result<readonly Attempt[], Problem>> {
    return Promise.resolve(ok([...this.attempts.values()]));
  }

  byId(id: AttemptId): Promise<Result<Attempt | null, Problem>> {
    return Promise.resolve(ok(this.attempts.get(id) ?? null));
  }

  latestTo(number: E164): Promise<Result<readonly Attempt[], Problem>> {
    return Promise.resolve(ok([...this.attempts.values()].filter((one) => one.to === number).reverse()));
  }

  owned(account: AccountId, callIds: readonly CallId[]): Promise<Result<ReadonlySet<CallId>, Problem>> {
    const mine = [...this.attempts.values()].filter((one) => one.accountId === account).map((one) => one.callId);
    return Promise.resolve(ok(new Set(callIds.filter((id) => mine.includes(id)))));
  }
}

import { advance, begin } from '../../src-main/domain/call/advance';
import type { Attempt, Send } from '../../src-main/domain/call/attempt';
import type { AttemptEvent, Journaled } from '../../src-main/domain/call/attempt-event';
import { repeatConcern } from '../../src-main/domain/call/repeat';
import type { AccountId, AttemptId, CallId } from '../../src-main/domain/ids';
import { problem } from '../../src-main/domain/problem/make-problem';
import type { Problem } from '../../src-main/domain/problem/problem';
import type { Result } from '../../src-main/domain/result';
import { fail, ok } from '../../src-main/domain/result';
import type { RecordedConcerns } from '../../src-main/calls/guard/ports';
import type { Concern } from '../../src-main/domain/guard/concern';
import { judge } from '../../src-main/domain/guard/judge';
import type { E164 } from '../../src-main/domain/number';
import { yesToRepeats } from './guard-kit';
import type { AttemptJournal, AttemptReader, CallOwnership, Check } from '../../src-main/calls/ports';

/** A journal in memory that keeps the order of what was written and can be told to refuse. */
export class MemoryJournal implements AttemptJournal, AttemptReader, CallOwnership, RecordedConcerns {
  readonly written: (Journaled | AttemptEvent)[] = [];
  readonly attempts = new Map<AttemptId, Attempt>();
  refusing: Problem | null = null;
  /** What the do-not-call list would warn of. */
  listed: readonly Concern[] = [];

  begin(
    pressed: Journaled,
    check: Check = yesToRepeats,
  ): Promise<Result<{ attempt: Attempt; fresh: boolean }, Problem>> {
    if (this.refusing) return Promise.resolve(fail(this.refusing));
    const before = [...this.attempts.values()].find((one) => one.draftId === pressed.draftId);
    if (before) return Promise.resolve(ok({ attempt: before, fresh: false }));
    const recorded = this.recorded(
      pressed.request.to,
      { at: pressed.at, clockOffsetMs: pressed.clockOffsetMs ?? null },
      null,
    );
    const judged = judge([...recorded, ...check.found], check.accepted);
    if (!judged.ok) return Promise.resolve(judged);
    const event = judged.value.length > 0 ? { ...pressed, overridden: judged.value } : pressed;
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

  against(number: E164, now: Send, except: AttemptId | null): Promise<Result<readonly Concern[], Problem>> {
    return Promise.resolve(ok(this.recorded(number, now, except)));
  }

  private recorded(number: E164, now: Send, except: AttemptId | null): readonly Concern[] {
    const latest = [...this.attempts.values()].filter((one) => one.to === number);
    const repeat = repeatConcern(latest, now, except);
    return [...(repeat ? [repeat] : []), ...this.listed.filter(({ about }) => about === number)];
  }

  owned(account: AccountId, callIds: readonly CallId[]): Promise<Result<ReadonlySet<CallId>, Problem>> {
    const mine = [...this.attempts.values()].filter((one) => one.accountId === account).map((one) => one.callId);
    return Promise.resolve(ok(new Set(callIds.filter((id) => mine.includes(id)))));
  }
}

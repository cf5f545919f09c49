import type { Attempt } from '../../domain/call/attempt';
import type { AccountId, AttemptId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { AttemptBook } from '../book/attempt-book';
import type { Clock, Timers } from '../ports';
import type { LookUp } from './look-up';
import type { Match } from './match-attempts';
import type { Phase } from './pace';
import { LATE_LIMIT_MS, longEnough, waitMs } from './pace';

export interface SettlerParts {
  readonly book: AttemptBook;
  readonly lookUp: LookUp;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** What is known of one attempt that is looked for. Times are ms, added up from the waits of timers. */
interface Case {
  readonly phase: Phase;
  readonly accountId: AccountId;
  looks: number;
  /** Looks of the schedule that found nothing, and the waits before them. */
  empty: number;
  waited: number;
  cancel: () => void;
}

/**
 * Finds out what became of attempts whose answer was lost, by looking the call up at growing intervals. It only reads:
 * whether to send again is for a person to say (API notes 11.1).
 */
export class Settler {
  private readonly cases = new Map<AttemptId, Case>();

  constructor(private readonly parts: SettlerParts) {
    parts.book.onChange((attempt) => {
      this.consider(attempt);
    });
    for (const attempt of parts.book.all()) this.consider(attempt);
  }

  /** Looks at every open case now: after sleep, after the network or a key came back. */
  wake(account: AccountId | null = null): void {
    const late: AttemptId[] = [];
    for (const [id, one] of this.cases) {
      if (account !== null && one.accountId !== account) continue;
      one.looks = 0;
      this.plan(id);
      if (one.phase === 'open') void this.check(id);
      else late.push(id);
    }
    void this.checkInTurn(late);
  }

  stop(): void {
    for (const one of this.cases.values()) one.cancel();
    this.cases.clear();
  }

  /** Looks one attempt up now; looks that are under way are shared. */
  async check(id: AttemptId): Promise<Result<Attempt, Problem>> {
    const attempt = await this.parts.book.take(id);
    if (!attempt.ok) return attempt;
    const looked = await this.parts.lookUp.look(attempt.value);
    return looked.ok ? ok(this.parts.book.get(id) ?? attempt.value) : looked;
  }

  /** These may be many, and none of them is urgent. */
  private async checkInTurn(ids: readonly AttemptId[]): Promise<void> {
    for (const id of ids) if (this.cases.has(id)) await this.check(id);
  }

  private consider(attempt: Attempt): void {
    const open = this.cases.get(attempt.id);
    const phase = phaseOf(attempt, this.parts.clock.now());
    if (open?.phase === phase) return;
    open?.cancel();
    this.cases.delete(attempt.id);
    if (phase === null) return;
    const { accountId } = attempt;
    this.cases.set(attempt.id, { phase, accountId, looks: 0, empty: 0, waited: 0, cancel: () => undefined });
    this.plan(attempt.id);
  }

  /** @param least ms that ThunderPhone asked to be left alone for */
  private plan(id: AttemptId, least = 0): void {
    const one = this.cases.get(id);
    if (!one) return;
    one.cancel();
    const wait = Math.max(least, waitMs(one.phase, one.looks));
    one.cancel = this.parts.timers.after(wait, () => void this.lookInTurn(id, one, wait));
  }

  /** A look of the schedule. Only these count towards "not placed": a person may press Check again every second. */
  private async lookInTurn(id: AttemptId, one: Case, wait: number): Promise<void> {
    const attempt = this.parts.book.get(id);
    if (!attempt) return;
    const looked = await this.parts.lookUp.look(attempt);
    if (this.cases.get(id) !== one) return;
    one.looks += 1;
    if (looked.ok) await this.count(id, one, wait, looked.value);
    // Whatever came of it, and also when it could not be written down: the next look is planned.
    if (this.cases.get(id) === one) this.plan(id, looked.ok ? 0 : looked.error.retryAfterMs);
  }

  private async count(id: AttemptId, one: Case, wait: number, match: Match): Promise<void> {
    if (one.phase === 'late') one.waited += wait;
    if (one.phase === 'late' && one.waited >= LATE_LIMIT_MS) this.cases.delete(id);
    if (match.kind !== 'none' || one.phase === 'late') return;
    one.empty += 1;
    one.waited += wait;
    if (!longEnough(one.empty, one.waited)) return;
    await this.parts.book.apply(id, { kind: 'not_found', at: this.parts.clock.now() });
  }
}

/** Whether and how an attempt is looked for; null where nothing is open about it. Times are Unix ms. */
export function phaseOf(attempt: Attempt, now: number): Phase | null {
  if (attempt.state === 'unconfirmed') return attempt.problem?.code === 'calls_ambiguous' ? 'ambiguous' : 'open';
  if (attempt.state !== 'not_placed' || attempt.callId !== null) return null;
  // By distance, not by age: a clock that was set back puts the past into the future.
  return Math.abs(now - attempt.changedAt) < LATE_LIMIT_MS ? 'late' : null;
}

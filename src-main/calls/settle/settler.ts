import type { Attempt } from '../../domain/call/attempt';
import type { AttemptId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { AttemptBook } from '../book/attempt-book';
import type { CallFinder, CallOwnership, Clock, Timers } from '../ports';
import { matchCandidates, searchWindow } from './match-candidates';

export interface SettlerParts {
  readonly book: AttemptBook;
  readonly finder: CallFinder;
  readonly ownership: CallOwnership;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Waits between looks in ms; the last one repeats. */
const LOOKS_MS = [1_500, 4_000, 10_000, 20_000, 40_000, 60_000];

/** "Not placed" is said only after this many looks that got an answer, and not before this age. */
const LOOKS_UNTIL_NOT_PLACED = 4;
const AGE_UNTIL_NOT_PLACED_MS = 3 * 60_000;

interface Case {
  looks: number;
  empty: number;
  cancel: () => void;
}

/**
 * Finds out what became of attempts whose answer was lost, by looking the call up. It only reads: whether to call
 * again is for a person to say (API notes 11.1).
 */
export class Settler {
  private readonly cases = new Map<AttemptId, Case>();
  private readonly looking = new Map<AttemptId, Promise<Result<Attempt, Problem>>>();

  constructor(private readonly parts: SettlerParts) {
    parts.book.onChange((attempt) => {
      this.consider(attempt);
    });
    for (const attempt of parts.book.all()) this.consider(attempt);
  }

  /** Looks at every open case now: after sleep, after the network or a key came back. */
  wake(): void {
    for (const id of this.cases.keys()) void this.check(id);
  }

  stop(): void {
    for (const one of this.cases.values()) one.cancel();
    this.cases.clear();
  }

  /** Looks one attempt up now; looks that are under way are shared. */
  check(id: AttemptId): Promise<Result<Attempt, Problem>> {
    const running = this.looking.get(id);
    if (running) return running;
    const look = this.look(id).finally(() => this.looking.delete(id));
    this.looking.set(id, look);
    return look;
  }

  private consider(attempt: Attempt): void {
    const open = this.cases.get(attempt.id);
    if (attempt.state !== 'unconfirmed') {
      open?.cancel();
      this.cases.delete(attempt.id);
    } else if (!open) {
      this.cases.set(attempt.id, { looks: 0, empty: 0, cancel: () => undefined });
      this.plan(attempt.id);
    }
  }

  private plan(id: AttemptId): void {
    const one = this.cases.get(id);
    if (!one) return;
    one.cancel();
    const wait = LOOKS_MS[Math.min(one.looks, LOOKS_MS.length - 1)] ?? 60_000;
    one.cancel = this.parts.timers.after(wait, () => void this.check(id));
  }

  private async look(id: AttemptId): Promise<Result<Attempt, Problem>> {
    const { book, finder, ownership, clock } = this.parts;
    const attempt = book.get(id);
    if (attempt?.state !== 'unconfirmed')
      return attempt ? ok(attempt) : book.apply(id, { kind: 'restored', at: clock.now() });
    const one = this.cases.get(id);
    if (one) one.looks += 1;
    const calls = await finder.between(attempt.accountId, {
      from: attempt.from,
      to: attempt.to,
      ...searchWindow(attempt),
    });
    if (!calls.ok) {
      this.plan(id);
      return calls;
    }
    const owned = await ownership.owned(
      attempt.accountId,
      calls.value.map((call) => call.callId),
    );
    if (!owned.ok) {
      this.plan(id);
      return owned;
    }
    const candidates = matchCandidates(attempt, calls.value, owned.value);
    const [only] = candidates;
    if (only && candidates.length === 1) return book.apply(id, { kind: 'found', at: clock.now(), call: only });
    return this.undecided(attempt, candidates.length);
  }

  private undecided(attempt: Attempt, candidates: number): Promise<Result<Attempt, Problem>> {
    const { book, clock } = this.parts;
    const one = this.cases.get(attempt.id);
    this.plan(attempt.id);
    if (candidates > 0) {
      return book.apply(attempt.id, {
        kind: 'unconfirmed',
        at: clock.now(),
        problem: problem('placement_interrupted', {
          what: `${candidates} calls between these numbers may be this one. Thunderdial can’t tell them apart.`,
          advice: 'Open the dashboard to see which it is.',
        }),
      });
    }
    if (one) one.empty += 1;
    const longEnough = clock.now() - attempt.createdAt >= AGE_UNTIL_NOT_PLACED_MS;
    if (one && one.empty >= LOOKS_UNTIL_NOT_PLACED && longEnough) {
      return book.apply(attempt.id, { kind: 'not_found', at: clock.now() });
    }
    return Promise.resolve(ok(attempt));
  }
}

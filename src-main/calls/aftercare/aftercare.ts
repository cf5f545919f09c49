import type { Attempt } from '../../domain/call/attempt';
import type { Transcript } from '../../domain/call/transcript';
import type { AttemptId, CallId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { AttemptBook } from '../book/attempt-book';
import { guarded, type OnFault } from '../guarded';
import type { CallWatcher, Clock, Timers, TranscriptSource, TranscriptStore } from '../ports';

export interface AftercareParts {
  readonly book: AttemptBook;
  readonly watcher: CallWatcher;
  readonly source: TranscriptSource;
  readonly store: TranscriptStore;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly onTranscript: (id: AttemptId) => void;
  readonly onFault?: OnFault;
}

/** Waits in ms after the end until the words and the cost are asked for; both may come late (API notes 12). */
const LOOKS_MS = [800, 5_000, 30_000, 120_000];

type Ended = Attempt & { readonly callId: CallId };

/** What is fetched once a call has ended: its transcript, kept locally, and its final cost. */
export class Aftercare {
  private readonly cancels = new Map<AttemptId, () => void>();
  private readonly outcomes = new Map<AttemptId, Result<Transcript, Problem>>();

  constructor(private readonly parts: AftercareParts) {
    parts.book.onChange((attempt, before) => {
      const endedNow = before !== null && !hasEnded(before) && hasEnded(attempt);
      if (endedNow) this.plan(attempt.id, 0);
    });
  }

  stop(): void {
    for (const cancel of this.cancels.values()) cancel();
    this.cancels.clear();
  }

  /**
   * The words of a call, at once: kept ones, or null where there are none, or `fetching`, after which `onTranscript`
   * tells that asking again will give the outcome.
   */
  async words(attempt: Attempt): Promise<Result<Transcript | null, Problem> | 'fetching'> {
    const kept = await this.parts.store.load(attempt.id);
    if (!kept.ok || (kept.value && kept.value.turns.length > 0)) return kept;
    if (!hasEnded(attempt)) return ok(null);
    const outcome = this.outcomes.get(attempt.id);
    this.outcomes.delete(attempt.id);
    if (outcome) return outcome;
    void guarded(() => this.fetch(attempt), this.parts.onFault).then((fetched) => {
      this.outcomes.set(attempt.id, fetched);
      this.parts.onTranscript(attempt.id);
    });
    return 'fetching';
  }

  private plan(id: AttemptId, look: number): void {
    const wait = LOOKS_MS[look];
    if (wait === undefined) {
      this.cancels.delete(id);
      return;
    }
    this.cancels.set(
      id,
      this.parts.timers.after(wait, () => void this.look(id, look)),
    );
  }

  private async look(id: AttemptId, look: number): Promise<void> {
    const attempt = this.parts.book.get(id);
    if (!attempt || !hasEnded(attempt)) return;
    const complete = await guarded(async () => ok(await this.complete(attempt)), this.parts.onFault);
    if (complete.ok && complete.value) this.cancels.delete(id);
    else this.plan(id, look + 1);
  }

  /** True when nothing is missing any more. */
  private async complete(attempt: Ended): Promise<boolean> {
    const words = await this.keepWords(attempt);
    if (attempt.billingTotalCents === null) await this.askCost(attempt);
    return words && (this.parts.book.get(attempt.id)?.billingTotalCents ?? null) !== null;
  }

  /** True when the transcript is kept locally, from before or from now. */
  private async keepWords(attempt: Ended): Promise<boolean> {
    const kept = await this.parts.store.load(attempt.id);
    if (kept.ok && kept.value && kept.value.turns.length > 0) return true;
    const fetched = await this.fetch(attempt);
    if (!fetched.ok || fetched.value.turns.length === 0) return false;
    this.parts.onTranscript(attempt.id);
    return true;
  }

  private async fetch(attempt: Ended): Promise<Result<Transcript, Problem>> {
    const fetched = await this.parts.source.transcript(attempt.accountId, attempt.callId);
    if (!fetched.ok) return fetched;
    const saved = await this.parts.store.save(attempt.id, fetched.value);
    return saved.ok ? fetched : saved;
  }

  private async askCost(attempt: Ended): Promise<void> {
    const call = await this.parts.watcher.one(attempt.accountId, attempt.callId);
    if (call.ok)
      await this.parts.book.apply(attempt.id, { kind: 'observed', at: this.parts.clock.now(), call: call.value });
  }
}

const hasEnded = (attempt: Attempt): attempt is Ended =>
  attempt.callId !== null && (attempt.state === 'completed' || attempt.state === 'failed');

import type { Attempt } from '../../domain/call/attempt';
import type { AttemptId, CallId } from '../../domain/ids';
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
  readonly onFault?: OnFault;
}

/** Waits in ms after the end until the words and the cost are asked for; both may come late (API notes 12). */
const LOOKS_MS = [800, 5_000, 30_000, 120_000];

type Ended = Attempt & { readonly callId: CallId };

/** What is fetched once a call has ended: its transcript, kept locally, and its final cost. */
export class Aftercare {
  private readonly cancels = new Map<AttemptId, () => void>();

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

  /** True when there is nothing to ask for any more. What is empty may yet come, so it is not kept. */
  private async keepWords({ id, accountId, callId }: Ended): Promise<boolean> {
    const done = await this.parts.store.isDone(id);
    if (done.ok && done.value) return true;
    const fetched = await this.parts.source.transcript(accountId, callId);
    if (!fetched.ok || fetched.value.turns.length === 0) return false;
    return (await this.parts.store.save(id, fetched.value)).ok;
  }

  private async askCost(attempt: Ended): Promise<void> {
    const call = await this.parts.watcher.one(attempt.accountId, attempt.callId);
    if (call.ok)
      await this.parts.book.apply(attempt.id, { kind: 'observed', at: this.parts.clock.now(), call: call.value });
  }
}

const hasEnded = (attempt: Attempt): attempt is Ended =>
  attempt.callId !== null && (attempt.state === 'completed' || attempt.state === 'failed');

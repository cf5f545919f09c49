import { guarded, type OnFault } from '../../domain/guarded';
import type { Transcript } from '../../domain/call/transcript';
import type { AttemptId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { FollowRecord } from '../follow-record';
import type { Timers } from '../ports';
import type { ArchiveAttemptWords, RecordWords } from './ports';

export interface MoveWordsParts {
  readonly record: RecordWords;
  readonly archive: Pick<ArchiveAttemptWords, 'takeOver'>;
  readonly follow: Pick<FollowRecord, 'now'>;
  readonly timers: Timers;
  /** Told when words came into the archive. */
  readonly onMoved: () => void;
  readonly onFault: OnFault;
}

/** Long after the first paint and what a person does first. */
const AFTER_START_MS = 15_000;
/** A few at a time, so that neither thread keeps a press or a search waiting. */
const AT_ONCE = 10;
const BREATH_MS = 100;

/**
 * Brings the words that the record still keeps into the archive, where all others are. First they are on disk there, then
 * they go here: cut off in between, they are taken over once more, which changes nothing. At a start where there are
 * none, it asks the record how many there are, and nothing else.
 */
export class MoveWords {
  private cancel: () => void = () => undefined;
  private running: Promise<Result<null, Problem>> | null = null;
  private isDone = false;
  private isStopped = false;

  constructor(private readonly parts: MoveWordsParts) {}

  start(): void {
    this.cancel = this.parts.timers.after(AFTER_START_MS, () => void this.all());
  }

  stop(): void {
    this.isStopped = true;
    this.cancel();
  }

  /** All of them: at once where somebody asks for what holds for every transcript. What failed is tried at the next asking. */
  async all(): Promise<Result<null, Problem>> {
    if (this.isDone) return ok(null);
    this.cancel();
    this.running ??= guarded(() => this.move(), this.parts.onFault).finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Those of one attempt, which somebody wants to read. */
  async one(attempt: AttemptId): Promise<Result<null, Problem>> {
    if (this.isDone) return ok(null);
    const transcript = await this.parts.record.of(attempt);
    if (!transcript.ok) return transcript;
    if (transcript.value === null) return ok(null);
    return this.take(new Map([[attempt, transcript.value]]));
  }

  /** How many have not been moved yet. */
  async left(): Promise<Result<number, Problem>> {
    return this.isDone ? ok(0) : this.parts.record.count();
  }

  /** Removes those that could not be moved, because nobody can tell any more of which call they are. */
  async removeLeft(): Promise<Result<number, Problem>> {
    return this.isDone ? ok(0) : this.parts.record.removeAll();
  }

  private async move(): Promise<Result<null, Problem>> {
    const count = await this.parts.record.count();
    if (!count.ok) return count;
    if (count.value > 0) {
      const removed = await this.removeOfGone();
      if (!removed.ok) return removed;
      const followed = await this.parts.follow.now();
      if (!followed.ok) return followed;
      const moved = await this.pages();
      if (!moved.ok) return moved;
    }
    const left = await this.parts.record.count();
    if (!left.ok) return left;
    this.isDone = left.value === 0;
    return ok(null);
  }

  /** What was said in calls of an account that was removed before the archive had their words: nobody can see it any more. */
  private async removeOfGone(): Promise<Result<null, Problem>> {
    while (!this.isStopped) {
      const removed = await this.parts.record.removeOfGone(AT_ONCE);
      if (!removed.ok) return removed;
      if (removed.value < AT_ONCE) break;
      await this.breath();
    }
    return ok(null);
  }

  private async pages(): Promise<Result<null, Problem>> {
    let after: AttemptId | null = null;
    while (!this.isStopped) {
      const page = await this.parts.record.page(after, AT_ONCE);
      if (!page.ok) return page;
      const last = page.value.at(-1);
      if (last === undefined) return ok(null);
      const transcripts = new Map<AttemptId, Transcript>();
      for (const { attempt, transcript } of page.value) if (transcript) transcripts.set(attempt, transcript);
      const unreadable = page.value.filter(({ transcript }) => transcript === null).map(({ attempt }) => attempt);
      const moved = await this.take(transcripts, unreadable);
      if (!moved.ok) return moved;
      after = last.attempt;
      await this.breath();
    }
    return ok(null);
  }

  private breath(): Promise<void> {
    return new Promise((resolve) => void this.parts.timers.after(BREATH_MS, resolve));
  }

  /** What cannot be read is worth nothing here: ThunderPhone still has it. */
  private async take(
    transcripts: ReadonlyMap<AttemptId, Transcript>,
    unreadable: readonly AttemptId[] = [],
  ): Promise<Result<null, Problem>> {
    const taken = await this.parts.archive.takeOver(transcripts);
    if (!taken.ok) return taken;
    const removed = await this.parts.record.remove([...taken.value, ...unreadable]);
    if (!removed.ok) return removed;
    if (taken.value.length > 0) this.parts.onMoved();
    return ok(null);
  }
}

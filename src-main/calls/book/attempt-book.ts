import { advance } from '../../domain/call/advance';
import type { Attempt } from '../../domain/call/attempt';
import type { AttemptEvent } from '../../domain/call/attempt-event';
import type { AttemptId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import { guarded, type OnFault } from '../guarded';
import type { AttemptJournal, AttemptReader } from '../ports';
import { Turns } from '../turns';

export type AttemptListener = (attempt: Attempt, before: Attempt | null) => void;

/**
 * The one place where attempts change. Events of one attempt are applied in the order they came, each written to the
 * journal before anybody is told, so that what was shown is also what a restart will find.
 */
export class AttemptBook {
  private readonly attempts = new Map<AttemptId, Attempt>();
  private readonly turns = new Turns<AttemptId>();
  private readonly listeners = new Set<AttemptListener>();

  constructor(
    private readonly store: AttemptJournal & AttemptReader,
    /** Told when an event could not be written; it is kept in memory and the attempt goes on. */
    private readonly onUnwritten: (problem: Problem) => void,
    /** Told of what was thrown where nothing should be; the book goes on. */
    private readonly onFault: OnFault = () => undefined,
  ) {}

  /** Attempts of this run and those taken up again at start, put away or not. */
  all(): readonly Attempt[] {
    return [...this.attempts.values()];
  }

  get(id: AttemptId): Attempt | null {
    return this.attempts.get(id) ?? null;
  }

  onChange(listener: AttemptListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes an attempt in that is in the journal already. */
  admit(attempt: Attempt): void {
    if (this.attempts.has(attempt.id)) return;
    this.attempts.set(attempt.id, attempt);
    this.tell(attempt, null);
  }

  /** An attempt of this run, or one from the record, which is in memory from then on. */
  async take(id: AttemptId): Promise<Result<Attempt, Problem>> {
    const found = await guarded(() => this.find(id), this.onFault);
    if (found.ok) this.admit(found.value);
    return found;
  }

  /** Applies an event; an attempt that is not in memory is read from the record first. */
  apply(id: AttemptId, event: AttemptEvent): Promise<Result<Attempt, Problem>> {
    return this.turns.take(id, () => guarded(() => this.applyNow(id, event), this.onFault));
  }

  private async applyNow(id: AttemptId, event: AttemptEvent): Promise<Result<Attempt, Problem>> {
    const found = await this.find(id);
    if (!found.ok) return found;
    const before = found.value;
    const after = advance(before, event);
    if (after === before) return ok(before);
    const written = await guarded(() => this.store.append(event, after), this.onFault);
    if (!written.ok) {
      // What a person does may fail, and Try again must: unwritten it is not sent. What ThunderPhone says about a call
      // must not be dropped.
      if (isOwnWord(event)) return written;
      this.onUnwritten(written.error);
    }
    this.attempts.set(id, after);
    this.tell(after, before);
    return ok(after);
  }

  private async find(id: AttemptId): Promise<Result<Attempt, Problem>> {
    const known = this.attempts.get(id);
    if (known) return ok(known);
    const read = await this.store.byId(id);
    if (!read.ok) return read;
    return read.value ? ok(read.value) : fail(problem('attempt_unknown'));
  }

  private tell(attempt: Attempt, before: Attempt | null): void {
    for (const listener of this.listeners) {
      try {
        listener(attempt, before);
      } catch (error) {
        // One listener's fault is neither the others' nor that of who changed the attempt.
        this.onFault(error);
      }
    }
  }
}

const OWN_WORDS: ReadonlySet<AttemptEvent['kind']> = new Set([
  'resent',
  'chosen',
  'ruled_out',
  'noted',
  'dismissed',
  'restored',
]);

const isOwnWord = (event: AttemptEvent): boolean => OWN_WORDS.has(event.kind);

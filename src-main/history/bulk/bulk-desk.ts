import { guarded, type OnFault } from '../../domain/guarded';
import type { EntryKey } from '../../domain/history/history-entry';
import type { CallSelection } from '../../domain/history/selection';
import type { AccountId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import { fail, ok, type Result } from '../../domain/result';
import { piecesOf } from './pieces';
import type { ArchiveBulk, ArchiveSelections, TagChange } from './ports';

export interface BulkParts {
  readonly selections: ArchiveSelections;
  readonly bulk: ArchiveBulk;
  readonly newId: () => string;
  /** Told as the work goes on, and when it ends. */
  readonly onChange: () => void;
  readonly onFault: OnFault;
}

export type BulkWork = 'tag' | 'untag' | 'undo' | 'transcripts' | 'numbers';

/** What is being done, with how many calls of how many. */
export interface BulkStanding {
  readonly work: BulkWork;
  readonly done: number;
  readonly of: number;
}

/** What came of it. Where `problem` is there or `stopped`, the calls that were done stay done. */
export interface BulkOutcome {
  /** Calls gone through, and those of them that it changed. */
  readonly done: number;
  readonly changed: number;
  /** Calls that could take no further tag. */
  readonly full: number;
  readonly stopped: boolean;
  readonly problem: Problem | null;
}

/** Under what name a change of tags can be undone; null where it changed nothing. */
export type Tagged = BulkOutcome & { readonly undo: string | null };

/** More would choke what they are pasted into. */
const MOST_NUMBERS = 50_000;
const UNDONE_AT_ONCE = 100;

/** Does one thing with many calls, in pieces, so that searches are answered in between. One at a time; never a call. */
export class BulkDesk {
  private standing: BulkStanding | null = null;
  private stopping = false;

  constructor(private readonly parts: BulkParts) {}

  current(): BulkStanding | null {
    return this.standing;
  }

  /** Ends the work after its present piece. */
  stop(): void {
    this.stopping = this.standing !== null;
  }

  async tag(account: AccountId, selection: CallSelection, change: TagChange): Promise<Result<Tagged, Problem>> {
    const { bulk, newId } = this.parts;
    const name = newId();
    const outcome = await this.each(change.isAdded ? 'tag' : 'untag', account, selection, {
      begin: () => bulk.beginTags(name, change),
      piece: (keys) => bulk.tag(account, keys, change),
    });
    return outcome.ok ? ok({ ...outcome.value, undo: outcome.value.changed > 0 ? name : null }) : outcome;
  }

  /** Gives back the tags that calls had before; what was changed of them since stays. */
  undoTags(name: string): Promise<Result<BulkOutcome, Problem>> {
    const { bulk } = this.parts;
    return this.alone('undo', async () => {
      const count = await bulk.remembered(name);
      if (!count.ok) return count;
      return this.inTurns(count.value, async () => {
        const restored = await bulk.undoTags(name, UNDONE_AT_ONCE);
        if (!restored.ok) return restored;
        const isLast = restored.value < UNDONE_AT_ONCE;
        return ok({ done: restored.value, changed: restored.value, full: 0, isLast });
      });
    });
  }

  removeTranscripts(account: AccountId, selection: CallSelection): Promise<Result<BulkOutcome, Problem>> {
    return this.each('transcripts', account, selection, {
      piece: async (keys) => {
        const removed = await this.parts.bulk.removeTranscripts(account, keys);
        return removed.ok ? ok({ changed: removed.value, full: 0 }) : removed;
      },
    });
  }

  /** The distinct numbers at the other end, of the newest call first. All of them or a problem. */
  async numbers(account: AccountId, selection: CallSelection): Promise<Result<readonly string[], Problem>> {
    const numbers = new Set<string>();
    const outcome = await this.each('numbers', account, selection, {
      piece: async (keys) => {
        const read = await this.parts.bulk.numbers(account, keys);
        if (!read.ok) return read;
        for (const number of read.value) numbers.add(number);
        return numbers.size > MOST_NUMBERS ? fail(problem('numbers_too_many')) : ok({ changed: 0, full: 0 });
      },
    });
    if (!outcome.ok) return outcome;
    if (outcome.value.problem) return fail(outcome.value.problem);
    return outcome.value.stopped ? fail(problem('many_stopped')) : ok([...numbers]);
  }

  private each(
    work: BulkWork,
    account: AccountId,
    selection: CallSelection,
    { begin, piece }: Steps,
  ): Promise<Result<BulkOutcome, Problem>> {
    return this.alone(work, async () => {
      const count = await this.parts.selections.count(account, selection);
      if (!count.ok) return count;
      if (count.value === 0) return fail(problem('selection_empty'));
      const begun = await begin?.();
      if (begun?.ok === false) return begun;
      const pieces = piecesOf(this.parts.selections, account, selection);
      return this.inTurns(count.value, async () => {
        const next = await pieces.next();
        if (next.done === true) return ok({ done: 0, changed: 0, full: 0, isLast: true });
        if (!next.value.ok) return next.value;
        const did = await piece(next.value.value);
        return did.ok ? ok({ ...did.value, done: next.value.value.length, isLast: false }) : did;
      });
    });
  }

  /** Turn after turn until the last, a problem or a stop. */
  private async inTurns(of: number, turn: () => Promise<Result<Turn, Problem>>): Promise<Result<BulkOutcome, Problem>> {
    let sum = { done: 0, changed: 0, full: 0 };
    for (;;) {
      const did = await turn();
      if (!did.ok) return sum.done === 0 ? did : ok({ ...sum, stopped: false, problem: did.error });
      sum = {
        done: sum.done + did.value.done,
        changed: sum.changed + did.value.changed,
        full: sum.full + did.value.full,
      };
      if (did.value.isLast) return ok({ ...sum, stopped: false, problem: null });
      if (this.standing) this.standing = { ...this.standing, done: sum.done, of };
      this.parts.onChange();
      if (this.stopping) return ok({ ...sum, stopped: true, problem: null });
    }
  }

  private async alone<T>(work: BulkWork, run: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
    if (this.standing) return fail(problem('many_running'));
    this.standing = { work, done: 0, of: 0 };
    this.stopping = false;
    const result = await guarded(run, this.parts.onFault);
    this.standing = null;
    this.parts.onChange();
    return result;
  }
}

interface Steps {
  readonly begin?: () => Promise<Result<void, Problem>>;
  readonly piece: (
    keys: readonly EntryKey[],
  ) => Promise<Result<{ readonly changed: number; readonly full: number }, Problem>>;
}

interface Turn {
  readonly done: number;
  readonly changed: number;
  readonly full: number;
  readonly isLast: boolean;
}

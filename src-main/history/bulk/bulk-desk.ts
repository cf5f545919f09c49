import { guarded, type OnFault } from '../../domain/guarded';
import type { CallSelection } from '../../domain/history/selection';
import type { AccountId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import { fail, ok, type Result } from '../../domain/result';
import { piecesOf } from './pieces';
import type { ArchiveBulk, ArchiveSelections, ManyChange, ManyWork, PieceSize } from './ports';

export interface BulkParts {
  readonly selections: ArchiveSelections;
  readonly bulk: ArchiveBulk;
  readonly newId: () => string;
  /** Told as the work goes on, and when it ends. */
  readonly onChange: () => void;
  readonly onFault: OnFault;
  readonly piece?: PieceSize;
}

export type BulkWork = 'tag' | 'untag' | 'undo' | 'transcripts' | 'numbers';

/** What is being done, with how many calls of how many. */
export interface BulkStanding {
  readonly work: BulkWork;
  readonly done: number;
  readonly of: number;
}

/** How far a change is. Where `problem` is there or `stopped`, the archive keeps what is left of it. */
export interface BulkOutcome {
  readonly change: ManyChange;
  /** Whether it was the undoing of the change. */
  readonly isUndo: boolean;
  readonly stopped: boolean;
  readonly problem: Problem | null;
}

/** All of them, or none and why. */
export interface CollectedNumbers {
  readonly numbers: readonly string[];
  readonly problem: Problem | null;
}

/** More would choke what they are pasted into. */
const MOST_NUMBERS = 50_000;
/** A search waits for no more than a piece and its way to the disk. */
const PIECE: PieceSize = { calls: 1_000, ms: 12 };

/**
 * Does one thing with many calls, in pieces, so that searches are answered in between. One at a time; never a call. What is
 * left of a change that ends early is the archive's to keep: a change is gone on with by its name, in this run or another.
 */
export class BulkDesk {
  private standing: BulkStanding | null = null;
  private isBusy = false;
  private stopping = false;
  private ended = 0;

  constructor(private readonly parts: BulkParts) {}

  /** How often something was done, however it ended: where it differs, another change may be kept. */
  runs(): number {
    return this.ended;
  }

  current(): BulkStanding | null {
    return this.standing;
  }

  /** Ends the work after its present piece. */
  stop(): void {
    this.stopping = this.isBusy;
  }

  /** Begins a change. A problem means that it was not begun. */
  change(account: AccountId, selection: CallSelection, work: ManyWork): Promise<Result<BulkOutcome, Problem>> {
    const { bulk, newId } = this.parts;
    return this.alone(() => this.follow(workOf(work), () => bulk.begin(newId(), account, selection, work)));
  }

  /** Goes on with a change, or with its undoing, that ended early. */
  goOn(name: string): Promise<Result<BulkOutcome, Problem>> {
    return this.alone(async () => {
      const kept = await this.parts.bulk.kept();
      if (!kept.ok) return kept;
      const change = kept.value;
      if (change?.name !== name || change.phase === 'done') return fail(problem('many_gone'));
      const work = change.phase === 'undoing' ? 'undo' : workOf(change.work);
      return this.follow(work, () => Promise.resolve(ok(change)));
    });
  }

  /** Gives back the tags that calls had before, as far as the change came; what was changed of them since stays. */
  undo(name: string): Promise<Result<BulkOutcome, Problem>> {
    return this.alone(() => this.follow('undo', () => this.parts.bulk.beginUndo(name)));
  }

  /** What a change that ended early has left, and what was before it, is forgotten. */
  dismiss(name: string): Promise<Result<void, Problem>> {
    return this.alone(() => this.parts.bulk.dismiss(name));
  }

  /** The newest change that can be gone on with or undone; null while one is under way, and where it is not the account's. */
  async kept(account: AccountId): Promise<Result<ManyChange | null, Problem>> {
    if (this.isBusy) return ok(null);
    const kept = await this.parts.bulk.kept();
    return kept.ok && kept.value?.account !== account ? ok(null) : kept;
  }

  /** The distinct numbers at the other end, of the newest call first. A problem means that it was not begun. */
  numbers(account: AccountId, selection: CallSelection): Promise<Result<CollectedNumbers, Problem>> {
    const without = (why: Problem): Result<CollectedNumbers, Problem> => ok({ numbers: [], problem: why });
    return this.alone(async () => {
      const { selections, bulk } = this.parts;
      this.tell({ work: 'numbers', done: 0, of: 0 });
      const count = await selections.count(account, selection);
      if (!count.ok) return count;
      if (count.value === 0) return fail(problem('selection_empty'));
      const numbers = new Set<string>();
      let done = 0;
      for await (const keys of piecesOf(selections, account, selection)) {
        if (!keys.ok) return without(keys.error);
        const read = await bulk.numbers(account, keys.value);
        if (!read.ok) return without(read.error);
        for (const number of read.value) numbers.add(number);
        if (numbers.size > MOST_NUMBERS) return without(problem('numbers_too_many'));
        this.tell({ work: 'numbers', done: (done += keys.value.length), of: count.value });
        if (this.stopping) return without(problem('many_stopped'));
      }
      return ok({ numbers: [...numbers], problem: null });
    });
  }

  /** Piece after piece until the last, a problem or a stop. */
  private async follow(
    work: BulkWork,
    begin: () => Promise<Result<ManyChange, Problem>>,
  ): Promise<Result<BulkOutcome, Problem>> {
    const { bulk, piece = PIECE } = this.parts;
    this.tell({ work, done: 0, of: 0 });
    const begun = await begin();
    if (!begun.ok) return begun;
    let change = begun.value;
    const isUndo = work === 'undo';
    while (change.phase !== 'done') {
      this.tell({ work, done: change.done, of: change.of });
      if (this.stopping) return ok({ change, isUndo, stopped: true, problem: null });
      const next = await bulk.step(change.name, piece);
      if (!next.ok) return ok({ change, isUndo, stopped: false, problem: next.error });
      change = next.value;
    }
    return ok({ change, isUndo, stopped: false, problem: null });
  }

  private tell(standing: BulkStanding): void {
    this.standing = standing;
    this.parts.onChange();
  }

  private async alone<T>(run: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
    if (this.isBusy) return fail(problem('many_running'));
    this.isBusy = true;
    this.stopping = false;
    const result = await guarded(run, this.parts.onFault);
    this.isBusy = false;
    this.standing = null;
    this.ended += 1;
    this.parts.onChange();
    return result;
  }
}

const workOf = (work: ManyWork): Exclude<BulkWork, 'undo' | 'numbers'> =>
  work.kind === 'transcripts' ? 'transcripts' : work.isAdded ? 'tag' : 'untag';

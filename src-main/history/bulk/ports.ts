import type { EntryKey } from '../../domain/history/history-entry';
import type { CallSelection } from '../../domain/history/selection';
import type { AccountId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import type { HistoryWish } from '../ports';

/** How many calls are selected, and of how many of them the words are kept here. */
export interface SelectionTally {
  readonly count: number;
  readonly transcripts: number;
}

/** The same of a piece of it. `below`: where the next piece begins; null after the last. */
export interface TallyPiece extends SelectionTally {
  readonly below: EntryKey | null;
}

/** What a selection holds. */
export interface ArchiveSelections {
  count(account: AccountId, selection: CallSelection): Promise<Result<number, Problem>>;
  /** Looks at each call, newest first, from below a key on (null: from the newest); at `limit` calls at most. */
  tally(
    account: AccountId,
    selection: CallSelection,
    below: EntryKey | null,
    limit: number,
  ): Promise<Result<TallyPiece, Problem>>;
  /** Newest first, from below a key on (null: from the newest); at most `limit`. */
  keys(
    account: AccountId,
    selection: CallSelection,
    below: EntryKey | null,
    limit: number,
  ): Promise<Result<readonly EntryKey[], Problem>>;
  /** The keys of a stretch of the list, as it is shown; at most `MOST_KEYS`. */
  range(wish: HistoryWish, offset: number, limit: number): Promise<Result<readonly EntryKey[], Problem>>;
}

/** A tag that many calls get, or lose. */
export interface TagChange {
  readonly kind: 'tag';
  readonly tag: string;
  readonly isAdded: boolean;
}

/** What is changed of many calls: a tag, which can be undone, or that their words go, which cannot. */
export type ManyWork = TagChange | { readonly kind: 'transcripts' };

/** A change of many calls, as the archive keeps it: what, whose, and how far. */
export interface ManyChange {
  readonly name: string;
  readonly account: AccountId;
  readonly work: ManyWork;
  /** `going`: some calls are left to be changed. `undoing`: some are left to be given back what they had. */
  readonly phase: 'going' | 'undoing' | 'done';
  /** How many calls it was begun with, and how many of them were gone through. */
  readonly of: number;
  readonly done: number;
  /** Of those gone through: changed, and with as many tags as a call can have. */
  readonly changed: number;
  readonly full: number;
}

/** How much is done at once: no more than so many calls, and nothing further is begun after so many ms. */
export interface PieceSize {
  readonly calls: number;
  readonly ms: number;
}

/**
 * Changes of many calls, a piece at a time. The archive keeps the newest one, with the calls that are left, in the same
 * transactions as its pieces, so that it is gone on with exactly where it stopped. The problem `many_gone` where another
 * one is kept, or none.
 */
export interface ArchiveBulk {
  /**
   * From here on the calls that the selection holds at this moment are the change's, and the one before is forgotten. The
   * problem `selection_empty` where there is none, and then the one before stays.
   */
  begin(
    name: string,
    account: AccountId,
    selection: CallSelection,
    work: ManyWork,
  ): Promise<Result<ManyChange, Problem>>;
  /** The next piece of the change or of its undoing; all of it or nothing. */
  step(name: string, size: PieceSize): Promise<Result<ManyChange, Problem>>;
  /** From here on a change of tags is undone, as far as it came; where it is already, that goes on. */
  beginUndo(name: string): Promise<Result<ManyChange, Problem>>;
  /** The newest change that can be gone on with or undone. */
  kept(): Promise<Result<ManyChange | null, Problem>>;
  /** What was done stays; what was left and what was before is forgotten. */
  dismiss(name: string): Promise<Result<void, Problem>>;
  /** The numbers at the other end of these calls, E.164, in their order. */
  numbers(account: AccountId, keys: readonly EntryKey[]): Promise<Result<readonly string[], Problem>>;
}

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

/** What a selection holds. */
export interface ArchiveSelections {
  count(account: AccountId, selection: CallSelection): Promise<Result<number, Problem>>;
  /** Looks at each call: takes a moment where there are many. */
  tally(account: AccountId, selection: CallSelection): Promise<Result<SelectionTally, Problem>>;
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
  readonly tag: string;
  readonly isAdded: boolean;
}

/** What is done with many calls, some at a time: each piece is written whole or not at all. */
export interface ArchiveBulk {
  /** From here on, what `tag` changes is remembered under this name, and what was remembered before is forgotten. */
  beginTags(name: string, change: TagChange): Promise<Result<void, Problem>>;
  /** How many of these calls it changed, and how many have as many tags as a call can have. */
  tag(
    account: AccountId,
    keys: readonly EntryKey[],
    change: TagChange,
  ): Promise<Result<{ readonly changed: number; readonly full: number }, Problem>>;
  /** How many calls are remembered under the name; the problem `tags_undo_gone` where another one is remembered. */
  remembered(name: string): Promise<Result<number, Problem>>;
  /** Gives up to `limit` of them their tags back, and forgets these; answers how many. */
  undoTags(name: string, limit: number): Promise<Result<number, Problem>>;
  /** How many of these had words kept here. */
  removeTranscripts(account: AccountId, keys: readonly EntryKey[]): Promise<Result<number, Problem>>;
  /** The numbers at the other end of these calls, E.164, in their order. */
  numbers(account: AccountId, keys: readonly EntryKey[]): Promise<Result<readonly string[], Problem>>;
}

import type { Attempt } from '../domain/call/attempt';
import type { EntryKey, HistoryEntry } from '../domain/history/history-entry';
import type { HistoryFilter, HistoryOrder } from '../domain/history/history-filter';
import type { NamedCall, ServerCall } from '../domain/history/server-call';
import type { CallSnapshot } from '../domain/call/call-snapshot';
import type { AccountId, AgentId, AttemptId, CallId } from '../domain/ids';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

/** One page of the organization's calls as ThunderPhone lists them, newest first as far as it keeps its word. */
export interface CallPage {
  readonly calls: readonly ServerCall[];
  /** How many rows the page had, readable or not: what an offset moves by. */
  readonly rows: number;
  /** As told; may be wrong. */
  readonly total: number | null;
}

export interface PageWish {
  readonly offset: number;
  readonly limit: number;
  /** Only calls that started at this moment or later, or before and at that one, Unix ms; null: all. Both may be ignored. */
  readonly since: number | null;
  readonly until: number | null;
}

export interface CallPages {
  page(account: AccountId, wish: PageWish): Promise<Result<CallPage, Problem>>;
  /** One call; the problem `api_not_found` where ThunderPhone does not know it. */
  one(account: AccountId, id: CallId): Promise<Result<ServerCall, Problem>>;
}

/** The names that agents go by. */
export interface AgentNames {
  /** Empty where the directory does not know the agent. */
  nameOf(account: AccountId, agent: AgentId): string;
}

/** Told what the organization's calls say of this app's own attempts. Nobody waits for what comes of it. */
export interface AttemptNews {
  /** A call that an attempt became, as ThunderPhone tells it now. */
  observed(attempt: AttemptId, call: CallSnapshot): void;
  /** New calls that no attempt is known to have become. */
  strays(account: AccountId, calls: readonly CallSnapshot[]): void;
}

export interface Clock {
  /** Unix ms. */
  now(): number;
}

export interface Timers {
  /** Runs once after `ms`; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
}

/** Remembered texts by key. */
export interface TextMemory {
  get(key: string): Promise<Result<string | null, Problem>>;
  set(key: string, value: string): Promise<Result<void, Problem>>;
}

/** How far the calls of an account have been taken over; kept with them, in the same transaction. */
export interface ImportStand {
  /** The walk into the past: where it goes on, or that it came to its end. */
  readonly past: { readonly kind: 'at'; readonly mark: string } | { readonly kind: 'done' };
  /** The newest start that a complete look has seen, Unix ms; null before the first. */
  readonly newest: number | null;
  /** Calls taken over so far, for progress. */
  readonly taken: number;
  /** Set by a person: the walk waits until they let it go on. */
  readonly paused: boolean;
}

/** What came of a page. */
export interface Taken {
  /** Calls that were not in the archive before. */
  readonly added: number;
  /** Calls whose record was another one before. */
  readonly changed: number;
  /** Of the page's calls, those that an attempt of this app became. */
  readonly ofAttempts: ReadonlyMap<CallId, AttemptId>;
}

export interface ArchiveImport {
  stand(account: AccountId): Promise<Result<ImportStand | null, Problem>>;
  /** Of these, the calls that were taken over before: by `take`, not only as the call of an attempt. */
  known(account: AccountId, calls: readonly CallId[]): Promise<Result<ReadonlySet<CallId>, Problem>>;
  /**
   * Takes calls over, each once by its id, and notes how far the import has come; both or neither. Notes, tags and
   * transcripts of calls that are there stay. `seenAt` (Unix ms) places a call that tells no start.
   */
  take(
    account: AccountId,
    calls: readonly NamedCall[],
    stand: ImportStand,
    seenAt: number,
  ): Promise<Result<Taken, Problem>>;
  /** Ids of calls that had not ended when they were last seen; the longest unseen first, at most `limit`. */
  running(account: AccountId, limit: number): Promise<Result<readonly CallId[], Problem>>;
  /** A call that ThunderPhone no longer knows stays, as it was last seen, and is not asked for again. */
  gone(account: AccountId, call: CallId): Promise<Result<void, Problem>>;
}

/** Attempts as the record has them, for the archive to follow. */
export interface AttemptChanges {
  /** Attempts that changed after a mark, in the order of their last change; the mark to go on from. */
  changedAfter(
    mark: number,
    limit: number,
  ): Promise<Result<{ readonly attempts: readonly Attempt[]; readonly mark: number }, Problem>>;
}

export interface ArchiveFollowing {
  /** How far the record has been followed. */
  mark(): Promise<Result<number, Problem>>;
  /** Takes attempts over and remembers the mark; both or neither. */
  follow(attempts: readonly Attempt[], mark: number): Promise<Result<void, Problem>>;
}

/** Why a call was found, where that is not to be seen in its row: a piece of text around the first hit. */
export interface Hit {
  readonly field: 'transcript' | 'note' | 'summary' | 'tag' | 'end_reason' | 'number';
  readonly before: string;
  readonly match: string;
  readonly after: string;
  /** Of the turn, from the start of the call, where the hit is in a transcript. */
  readonly startMs: number | null;
}

export interface FoundEntry {
  readonly entry: HistoryEntry;
  readonly hit: Hit | null;
}

/** How many match; `exact: false` where there are more than have been counted yet. */
export interface Tally {
  readonly count: number;
  readonly exact: boolean;
}

export interface FoundPage extends Tally {
  readonly rows: readonly FoundEntry[];
}

export interface HistoryWish {
  readonly account: AccountId;
  readonly filter: HistoryFilter;
  readonly order: HistoryOrder;
}

export interface ArchiveReader {
  page(wish: HistoryWish, offset: number, limit: number): Promise<Result<FoundPage, Problem>>;
  /** Counted to the end, which takes a moment where there are many. */
  tally(wish: HistoryWish): Promise<Result<Tally, Problem>>;
  entry(key: EntryKey): Promise<Result<HistoryEntry | null, Problem>>;
  ofAttempt(attempt: AttemptId): Promise<Result<HistoryEntry | null, Problem>>;
  /** What there is to choose from in the filters of an account. */
  choices(account: AccountId): Promise<Result<HistoryChoices, Problem>>;
}

export interface HistoryChoices {
  readonly agentNames: readonly string[];
  readonly ownNumbers: readonly string[];
  readonly directions: readonly string[];
  readonly endReasons: readonly string[];
  readonly tags: readonly string[];
}

export interface ArchiveNotes {
  /** Of a call that no attempt of this app became: an attempt's note is the record's. */
  setNote(key: EntryKey, note: string): Promise<Result<void, Problem>>;
  setTags(key: EntryKey, tags: readonly string[]): Promise<Result<void, Problem>>;
}

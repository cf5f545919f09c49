import type { Transcript } from '../../domain/call/transcript';
import type { EntryKey, TranscriptStanding } from '../../domain/history/history-entry';
import type { AccountId, AttemptId, CallId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';

export interface TranscriptSource {
  transcript(account: AccountId, id: CallId): Promise<Result<Transcript, Problem>>;
}

export interface ArchiveTranscripts {
  /**
   * Ended calls whose words were never asked for, newest first, at most `limit`, and how many there are in all. Unix ms:
   * only those that began at `since` or later (null: all) and ended at `until` or before.
   */
  wanting(
    account: AccountId,
    span: { readonly since: number | null; readonly until: number },
    limit: number,
  ): Promise<Result<{ readonly calls: readonly CallId[]; readonly total: number }, Problem>>;
  /** Keeps what was said; an empty transcript is remembered as none. */
  keep(account: AccountId, call: CallId, transcript: Transcript): Promise<Result<void, Problem>>;
  /** Several at once; those of calls that are not there are passed over. Answers how many were kept. */
  keepAll(account: AccountId, transcripts: ReadonlyMap<CallId, Transcript>): Promise<Result<number, Problem>>;
  ofEntry(key: EntryKey): Promise<Result<Transcript | null, Problem>>;
  /** Removes the words of one call. */
  remove(key: EntryKey): Promise<Result<void, Problem>>;
  /** Removes up to `limit` of those of calls before a moment (Unix ms; null: all), oldest first; answers how many. */
  removeBefore(moment: number | null, limit: number): Promise<Result<number, Problem>>;
  count(): Promise<Result<number, Problem>>;
}

/** What was said in the calls of this app's own attempts. */
export interface ArchiveAttemptWords {
  /** Null: the attempt is not in the archive yet. */
  standing(attempt: AttemptId): Promise<Result<TranscriptStanding | null, Problem>>;
  /** The problem `attempt_unknown` where the attempt is not in the archive yet. */
  keep(attempt: AttemptId, transcript: Transcript): Promise<Result<void, Problem>>;
  /**
   * Takes over what was kept elsewhere before. What the archive has already stays, and what was removed from it is not
   * brought back. Answers whose words need to be nowhere else any more; others are not in the archive yet.
   */
  takeOver(transcripts: ReadonlyMap<AttemptId, Transcript>): Promise<Result<readonly AttemptId[], Problem>>;
}

/** Words that the record still keeps, from before the archive had them all. */
export interface RecordWords {
  count(): Promise<Result<number, Problem>>;
  /** The next ones in the order of their attempts' ids; a transcript that cannot be read is null. */
  page(
    after: AttemptId | null,
    limit: number,
  ): Promise<Result<readonly { readonly attempt: AttemptId; readonly transcript: Transcript | null }[], Problem>>;
  of(attempt: AttemptId): Promise<Result<Transcript | null, Problem>>;
  remove(attempts: readonly AttemptId[]): Promise<Result<void, Problem>>;
  /** Removes up to `limit` of those of accounts that are not there any more; answers how many. */
  removeOfGone(limit: number): Promise<Result<number, Problem>>;
  removeAll(): Promise<Result<number, Problem>>;
}

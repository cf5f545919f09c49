import type { Transcript } from '../../domain/call/transcript';
import type { EntryKey, TranscriptStanding } from '../../domain/history/history-entry';
import type { AccountId, AttemptId, CallId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import { fail, ok, type Result } from '../../domain/result';
import type { Database } from '../driver';
import { PLACES_PER_MS, type Stored } from './calls';
import type { ArchiveWriter } from './writer';

/** What was said, kept and removed, with the search index along. */
export class Talk {
  readonly #database: Database;
  readonly #writer: ArchiveWriter;

  constructor(database: Database, writer: ArchiveWriter) {
    this.#database = database;
    this.#writer = writer;
  }

  keep(account: AccountId, call: CallId, transcript: Transcript): Result<void, Problem> {
    return this.#writer.transaction(() => {
      const key = this.#writer.accounts.known(account);
      return this.#keep(key === null ? null : this.#writer.calls.byCall(key, call), transcript);
    });
  }

  /** Several of an account at once; those of calls that are not there are passed over. Answers how many were kept. */
  keepAll(account: AccountId, transcripts: ReadonlyMap<CallId, Transcript>): Result<number, Problem> {
    return this.#writer.transaction(() => {
      const key = this.#writer.accounts.known(account);
      const kept = [...transcripts].filter(
        ([call, transcript]) => this.#keep(key === null ? null : this.#writer.calls.byCall(key, call), transcript).ok,
      );
      return ok(kept.length);
    });
  }

  standingOfAttempt(attempt: AttemptId): Result<TranscriptStanding | null, Problem> {
    return ok(this.#writer.calls.byAttempt(attempt)?.transcript ?? null);
  }

  takeOver(transcripts: ReadonlyMap<AttemptId, Transcript>): Result<readonly AttemptId[], Problem> {
    return this.#writer.transaction(() => {
      const settled = [...transcripts].filter(([attempt, transcript]) => {
        const entry = this.#writer.calls.byAttempt(attempt);
        if (entry === null) return false;
        // An empty one tells nothing: it may have been asked for too early.
        const isNews = (entry.transcript === 'unknown' || entry.transcript === 'none') && transcript.turns.length > 0;
        return isNews ? this.#keep(entry, transcript).ok : true;
      });
      return ok(settled.map(([attempt]) => attempt));
    });
  }

  keepOfAttempt(attempt: AttemptId, transcript: Transcript): Result<void, Problem> {
    return this.#writer.transaction(() => this.#keep(this.#writer.calls.byAttempt(attempt), transcript));
  }

  ofEntry(key: EntryKey): Result<Transcript | null, Problem> {
    return ok(this.#writer.turns.load(Number(key)));
  }

  remove(key: EntryKey): Result<void, Problem> {
    return this.#writer.transaction(() => {
      const entry = this.#writer.calls.byKey(key);
      if (entry === null) return fail(problem('attempt_unknown'));
      this.#drop(entry);
      return ok(undefined);
    });
  }

  /** Those of these calls that have any; how many that were. Within the caller's transaction. */
  drop(entries: readonly Stored[]): number {
    const kept = entries.filter((entry) => entry.transcript === 'kept');
    for (const entry of kept) this.#drop(entry);
    return kept.length;
  }

  removeBefore(moment: number | null, limit: number): Result<number, Problem> {
    return this.#writer.transaction(() => {
      const rows = this.#database.all(
        'SELECT row FROM transcripts WHERE row < ? ORDER BY row LIMIT ?',
        moment === null ? Number.MAX_SAFE_INTEGER : moment * PLACES_PER_MS,
        limit,
      );
      const found = this.#writer.calls.byKeys(rows.map((row) => Number(row['row'])));
      for (const entry of found.values()) this.#drop(entry);
      // A call that cannot be read any more loses its words all the same: they were to go.
      for (const row of rows) this.#writer.turns.drop(Number(row['row']));
      return ok(rows.length);
    });
  }

  count(): Result<number, Problem> {
    return ok(Number(this.#database.get('SELECT count(*) AS count FROM transcripts')?.['count']));
  }

  #keep(entry: Stored | null, transcript: Transcript): Result<void, Problem> {
    if (entry === null) return fail(problem('attempt_unknown'));
    const row = Number(entry.key);
    const { turns } = transcript;
    if (turns.length > 0) this.#writer.turns.keep(row, transcript);
    this.#stand(entry, turns.length > 0 ? 'kept' : 'none', turns);
    return ok(undefined);
  }

  #drop(entry: Stored): void {
    this.#writer.turns.drop(Number(entry.key));
    this.#stand(entry, 'removed', []);
  }

  #stand(entry: Stored, transcript: TranscriptStanding, turns: Transcript['turns']): void {
    const account = this.#writer.accounts.enter(entry.accountId);
    this.#writer.change(Number(entry.key), account, entry, { ...entry, transcript }, turns);
  }
}

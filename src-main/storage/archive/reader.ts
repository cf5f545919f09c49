import type { EntryKey, HistoryEntry } from '../../domain/history/history-entry';
import { MOST_KEYS } from '../../domain/history/selection';
import type { AccountId, AttemptId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import { assertNever, ok, type Result } from '../../domain/result';
import type { FoundPage, HistoryChoices, HistoryWish, Tally } from '../../history/ports';
import type { Database } from '../driver';
import { hitOf, soughtIn } from './search/hits';
import { byMeasure } from './search/by-measure';
import type { Endings } from './search/endings';
import type { Finds } from './search/finds';
import { searchOf } from './search/search';
import type { ArchiveWriter } from './writer';

const LONGEST_PAGE = 1_000;
const NOTHING: FoundPage = { rows: [], count: 0, exact: true };

/** Lists and searches the history. */
export class ArchiveReading {
  readonly #database: Database;
  readonly #writer: ArchiveWriter;
  readonly #finds: Finds;
  readonly #endings: Endings;

  constructor(database: Database, writer: ArchiveWriter, finds: Finds, endings: Endings) {
    this.#database = database;
    this.#writer = writer;
    this.#finds = finds;
    this.#endings = endings;
  }

  page(wish: HistoryWish, offset: number, limit: number): Result<FoundPage, Problem> {
    const account = this.#writer.accounts.known(wish.account);
    if (account === null) return ok(NOTHING);
    const keys = this.#rows(account, wish, within(offset, Number.MAX_SAFE_INTEGER), within(limit, LONGEST_PAGE));
    const entries = this.#writer.calls.byKeys(keys);
    const sought = soughtIn(wish.filter.text);
    const texts = sought.length === 0 ? new Map<number, string>() : this.#writer.turns.texts(keys);
    const rows = keys.flatMap((key) => {
      const entry = entries.get(key);
      return entry ? [{ entry, hit: hitOf(entry, sought, texts.get(key)) }] : [];
    });
    return ok({ rows, ...this.#finds.tallyAtOnce(searchOf(account, wish.filter, this.#endings)) });
  }

  /** The keys of a stretch of the list, for a selection; at most `MOST_KEYS`. */
  range(wish: HistoryWish, offset: number, limit: number): Result<readonly EntryKey[], Problem> {
    const account = this.#writer.accounts.known(wish.account);
    if (account === null) return ok([]);
    const rows = this.#rows(account, wish, within(offset, Number.MAX_SAFE_INTEGER), within(limit, MOST_KEYS));
    return ok(rows.map((row) => String(row) as EntryKey));
  }

  tally(wish: HistoryWish): Result<Tally, Problem> {
    const account = this.#writer.accounts.known(wish.account);
    return ok(
      account === null ? { count: 0, exact: true } : this.#finds.tally(searchOf(account, wish.filter, this.#endings)),
    );
  }

  entry(key: EntryKey): Result<HistoryEntry | null, Problem> {
    return ok(this.#writer.calls.byKey(key));
  }

  ofAttempt(attempt: AttemptId): Result<HistoryEntry | null, Problem> {
    return ok(this.#writer.calls.byAttempt(attempt));
  }

  choices(account: AccountId): Result<HistoryChoices, Problem> {
    return ok(this.#writer.choices.of(this.#writer.accounts.known(account)));
  }

  #rows(account: number, { filter, order }: HistoryWish, offset: number, limit: number): readonly number[] {
    switch (order) {
      case 'newest':
      case 'oldest':
        return this.#finds.rows(searchOf(account, filter, this.#endings), order === 'newest', offset, limit);
      case 'longest':
        return byMeasure(this.#database, account, filter, this.#endings, 'seconds', offset, limit);
      case 'dearest':
        return byMeasure(this.#database, account, filter, this.#endings, 'cents', offset, limit);
      default:
        return assertNever(order);
    }
  }
}

const within = (wanted: number, most: number): number =>
  Number.isFinite(wanted) ? Math.min(Math.max(Math.trunc(wanted), 0), most) : 0;

import type { EntryKey, HistoryEntry } from '../../domain/history/history-entry';
import type { AccountId, AttemptId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import { assertNever, ok, type Result } from '../../domain/result';
import type { FoundPage, HistoryChoices, HistoryWish, Tally } from '../../history/ports';
import type { Database } from '../driver';
import { hitOf, soughtIn } from './search/hits';
import { Ladders } from './search/ladders';
import type { Ladder } from './search/ladder';
import { searchOf } from './search/search';
import { byMeasure } from './search/by-measure';
import type { ArchiveWriter } from './writer';

const LONGEST_PAGE = 1_000;
/** Rungs to count on at a time: a few ms, after which others get their turn. */
const PIECES = 20;
const NOTHING: FoundPage = { rows: [], count: 0, exact: true };

/** Lists and searches the history. */
export class ArchiveReading {
  readonly #database: Database;
  readonly #writer: ArchiveWriter;
  readonly #ladders: Ladders;

  constructor(database: Database, writer: ArchiveWriter, ladders: Ladders) {
    this.#database = database;
    this.#writer = writer;
    this.#ladders = ladders;
  }

  page(wish: HistoryWish, offset: number, limit: number): Result<FoundPage, Problem> {
    const ladder = this.#ladder(wish);
    if (ladder === null) return ok(NOTHING);
    const keys = this.#rows(wish, ladder, within(offset, Number.MAX_SAFE_INTEGER), within(limit, LONGEST_PAGE));
    const entries = this.#writer.calls.byKeys(keys);
    const sought = soughtIn(wish.filter.text);
    const texts = sought.length === 0 ? new Map<number, string>() : this.#writer.turns.texts(keys);
    const rows = keys.flatMap((key) => {
      const entry = entries.get(key);
      return entry ? [{ entry, hit: hitOf(entry, sought, texts.get(key)) }] : [];
    });
    return ok({ rows, ...ladder.tally(1) });
  }

  tally(wish: HistoryWish): Result<Tally, Problem> {
    return ok(this.#ladder(wish)?.tally(PIECES) ?? { count: 0, exact: true });
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

  #rows(wish: HistoryWish, ladder: Ladder, offset: number, limit: number): readonly number[] {
    switch (wish.order) {
      case 'newest':
      case 'oldest':
        return ladder.rows(offset, limit);
      case 'longest':
      case 'dearest': {
        const account = this.#writer.accounts.known(wish.account);
        return account === null ? [] : byMeasure(this.#database, account, wish, ladder, offset, limit);
      }
      default:
        return assertNever(wish.order);
    }
  }

  #ladder(wish: HistoryWish): Ladder | null {
    const account = this.#writer.accounts.known(wish.account);
    return account === null ? null : this.#ladders.of(wish, searchOf(account, wish.filter));
  }
}

const within = (wanted: number, most: number): number =>
  Number.isFinite(wanted) ? Math.min(Math.max(Math.trunc(wanted), 0), most) : 0;

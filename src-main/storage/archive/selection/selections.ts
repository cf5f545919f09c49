import type { EntryKey } from '../../../domain/history/history-entry';
import { MOST_KEYS, type CallSelection } from '../../../domain/history/selection';
import type { AccountId } from '../../../domain/ids';
import type { Problem } from '../../../domain/problem/problem';
import { ok, type Result } from '../../../domain/result';
import type { TallyPiece } from '../../../history/bulk/ports';
import type { Database } from '../../driver';
import type { ArchiveAccounts } from '../accounts';
import { selected, withCalls } from './selected';

const startOf = (below: EntryKey | null): number => (below === null ? Number.MAX_SAFE_INTEGER : Number(below));

/** What a selection holds. */
export class Selections {
  readonly #database: Database;
  readonly #accounts: ArchiveAccounts;

  constructor(database: Database, accounts: ArchiveAccounts) {
    this.#database = database;
    this.#accounts = accounts;
  }

  count(account: AccountId, selection: CallSelection): Result<number, Problem> {
    const key = this.#accounts.known(account);
    if (key === null) return ok(0);
    const { from, where, values } = selected(key, selection);
    return ok(Number(this.#database.get(`SELECT count(*) AS count FROM ${from} WHERE ${where}`, ...values)?.['count']));
  }

  tally(
    account: AccountId,
    selection: CallSelection,
    below: EntryKey | null,
    limit: number,
  ): Result<TallyPiece, Problem> {
    const key = this.#accounts.known(account);
    if (key === null) return ok({ count: 0, transcripts: 0, below: null });
    const { from, row, where, values } = withCalls(selected(key, selection));
    const piece = this.#database.get(
      `SELECT count(*) AS count, count(CASE WHEN transcript = 'kept' THEN 1 END) AS kept, min(row) AS last FROM (
        SELECT ${row} AS row, c.transcript FROM ${from} WHERE ${where} AND ${row} < ? ORDER BY ${row} DESC LIMIT ?)`,
      ...values,
      startOf(below),
      limit,
    );
    const count = Number(piece?.['count']);
    return ok({
      count,
      transcripts: Number(piece?.['kept']),
      below: count < limit ? null : (String(piece?.['last']) as EntryKey),
    });
  }

  /** Newest first, from below a key on (null: from the newest); at most `limit`. */
  keys(
    account: AccountId,
    selection: CallSelection,
    below: EntryKey | null,
    limit: number,
  ): Result<readonly EntryKey[], Problem> {
    const key = this.#accounts.known(account);
    if (key === null) return ok([]);
    const { from, row, where, values } = selected(key, selection);
    const rows = this.#database.all(
      `SELECT ${row} AS row FROM ${from} WHERE ${where} AND ${row} < ? ORDER BY ${row} DESC LIMIT ?`,
      ...values,
      startOf(below),
      Math.min(limit, MOST_KEYS),
    );
    return ok(rows.map((found) => String(found['row']) as EntryKey));
  }
}

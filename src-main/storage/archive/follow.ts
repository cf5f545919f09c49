import type { Attempt } from '../../domain/call/attempt';
import type { Problem } from '../../domain/problem/problem';
import { ok, type Result } from '../../domain/result';
import type { Database } from '../driver';
import type { KeptChange } from './bulk/kept-change';
import type { Stored } from './calls';
import { entryOfAttempt } from './entry-of';
import { followed, joinedRows } from './merge';
import type { ArchiveWriter } from './writer';

/** Follows the record: each attempt is one row, and the row of the call that it became. */
export class Follow {
  readonly #database: Database;
  readonly #writer: ArchiveWriter;
  readonly #keptChange: KeptChange;

  constructor(database: Database, writer: ArchiveWriter, keptChange: KeptChange) {
    this.#database = database;
    this.#writer = writer;
    this.#keptChange = keptChange;
  }

  mark(): Result<number, Problem> {
    return ok(Number(this.#database.get('SELECT mark FROM following')?.['mark'] ?? 0));
  }

  follow(attempts: readonly Attempt[], mark: number): Result<void, Problem> {
    return this.#writer.transaction(() => {
      for (const attempt of attempts) this.#one(attempt);
      this.#database.run('INSERT OR REPLACE INTO following (one, mark) VALUES (1, ?)', mark);
      return ok(undefined);
    });
  }

  #one(attempt: Attempt): void {
    const { accounts, calls } = this.#writer;
    if (accounts.isLeaving(attempt.accountId)) return;
    const account = accounts.enter(attempt.accountId);
    const entry = entryOfAttempt(attempt);
    const own = calls.byAttempt(attempt.id);
    const call = attempt.callId === null ? null : calls.byCall(account, attempt.callId);
    if (own === null && call === null) {
      this.#writer.add(account, entry, attempt.changedAt);
    } else if (own !== null && call !== null && own.key !== call.key) {
      this.#join(account, own, call);
      this.#one(attempt);
    } else {
      const before = own ?? call;
      if (before) this.#writer.change(Number(before.key), account, before, followed(before, entry));
    }
  }

  /** The call was taken over before anybody knew that it was this attempt. */
  #join(account: number, own: Stored, call: Stored): void {
    const { turns } = this.#writer;
    const row = Number(own.key);
    if (own.transcript !== 'kept') turns.move(Number(call.key), row);
    else turns.drop(Number(call.key));
    this.#keptChange.move(Number(call.key), row);
    // First the one row goes: a call's id stands in one row only.
    this.#writer.drop(Number(call.key));
    this.#writer.change(row, account, own, joinedRows(own, call), turns.of(row));
    this.#writer.calls.saw(row, own.at);
  }
}

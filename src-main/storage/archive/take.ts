import type { NamedCall } from '../../domain/history/server-call';
import type { AccountId, AttemptId, CallId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import { problem } from '../../domain/problem/make-problem';
import { fail, ok, type Result } from '../../domain/result';
import type { ImportStand, Taken } from '../../history/ports';
import type { Database } from '../driver';
import { PLACES_PER_MS } from './calls';
import { entryOfCall } from './entry-of';
import { seenAgain } from './merge';
import type { ArchiveWriter } from './writer';

/** Takes over what ThunderPhone lists: each call once, whatever it is told how often and in which order. */
export class Take {
  readonly #database: Database;
  readonly #writer: ArchiveWriter;

  constructor(database: Database, writer: ArchiveWriter) {
    this.#database = database;
    this.#writer = writer;
  }

  stand(account: AccountId): Result<ImportStand | null, Problem> {
    return ok(this.#writer.accounts.stand(account));
  }

  known(account: AccountId, calls: readonly CallId[]): Result<ReadonlySet<CallId>, Problem> {
    const rows = this.#database.all(
      `SELECT call_id FROM calls
       WHERE account = ? AND taken_over = 1 AND call_id IN (SELECT value FROM json_each(?))`,
      this.#writer.accounts.known(account),
      JSON.stringify(calls),
    );
    return ok(new Set(rows.map((row) => String(row['call_id']) as CallId)));
  }

  take(account: AccountId, calls: readonly NamedCall[], stand: ImportStand, seenAt: number): Result<Taken, Problem> {
    return this.#writer.transaction(() => {
      // A page that was on its way when the account was removed.
      if (this.#writer.accounts.isLeaving(account)) return fail(problem('account_unknown'));
      const key = this.#writer.accounts.enter(account);
      const ofAttempts = new Map<CallId, AttemptId>();
      let added = 0;
      let changed = 0;
      for (const call of calls) {
        const entry = entryOfCall(call, seenAt);
        const before = this.#writer.calls.byCall(key, call.callId);
        if (before === null) {
          this.#writer.calls.saw(this.#writer.add(key, entry, seenAt), seenAt);
          added += 1;
          continue;
        }
        const row = Number(before.key);
        if (before.attemptId !== null) ofAttempts.set(call.callId, before.attemptId);
        if (this.#writer.change(row, key, before, seenAgain(before, entry))) changed += 1;
        this.#writer.calls.saw(row, seenAt);
      }
      this.#writer.accounts.setStand(key, stand);
      return ok({ added, changed, ofAttempts });
    });
  }

  running(account: AccountId, limit: number): Result<readonly CallId[], Problem> {
    return ok(
      this.#ids(
        account,
        `attempt_id IS NULL AND is_gone = 0 AND state NOT IN ('completed', 'failed') ORDER BY seen_at LIMIT ?`,
        limit,
      ),
    );
  }

  wanting(
    account: AccountId,
    { since, until }: { readonly since: number | null; readonly until: number },
    limit: number,
  ): Result<{ readonly calls: readonly CallId[]; readonly total: number }, Problem> {
    // The order of rows is the order of time, so the index of calls without words is gone through from its end.
    const wanted = `account = ? AND transcript = 'unknown' AND call_id IS NOT NULL AND is_gone = 0
       AND state IN ('completed', 'failed') AND row >= ? AND coalesce(ended_at, at) <= ?`;
    const span = [this.#writer.accounts.known(account), (since ?? 0) * PLACES_PER_MS, until] as const;
    const rows = this.#database.all(
      `SELECT call_id FROM calls WHERE ${wanted} ORDER BY row DESC LIMIT ?`,
      ...span,
      limit,
    );
    const total = this.#database.get(`SELECT count(*) AS count FROM calls WHERE ${wanted}`, ...span)?.['count'];
    return ok({ calls: rows.map((row) => String(row['call_id']) as CallId), total: Number(total) });
  }

  gone(account: AccountId, call: CallId): Result<void, Problem> {
    this.#database.run(
      'UPDATE calls SET is_gone = 1 WHERE account = ? AND call_id = ?',
      this.#writer.accounts.known(account),
      call,
    );
    return ok(undefined);
  }

  #ids(account: AccountId, condition: string, limit: number): readonly CallId[] {
    const rows = this.#database.all(
      `SELECT call_id FROM calls WHERE account = ? AND call_id IS NOT NULL AND ${condition}`,
      this.#writer.accounts.known(account),
      limit,
    );
    return rows.map((row) => String(row['call_id']) as CallId);
  }
}

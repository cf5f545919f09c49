import type { EntryKey } from '../../domain/history/history-entry';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import { fail, ok, type Result } from '../../domain/result';
import type { Written } from './rows/entry-row';
import type { ArchiveWriter } from './writer';

/** A person's own words on a call. */
export class Annotations {
  readonly #writer: ArchiveWriter;

  constructor(writer: ArchiveWriter) {
    this.#writer = writer;
  }

  /** Of an attempt the record keeps the note; here only what it had taken over from its call is given up. */
  setNote(key: EntryKey, note: string): Result<void, Problem> {
    return this.#set(key, { note, carriedNote: '' });
  }

  setTags(key: EntryKey, tags: readonly string[]): Result<void, Problem> {
    return this.#set(key, { tags: [...new Set(tags)] });
  }

  #set(key: EntryKey, change: Partial<Written>): Result<void, Problem> {
    return this.#writer.transaction(() => {
      const entry = this.#writer.calls.byKey(key);
      if (entry === null) return fail(problem('attempt_unknown'));
      const account = this.#writer.accounts.enter(entry.accountId);
      this.#writer.change(Number(key), account, entry, { ...entry, ...change });
      return ok(undefined);
    });
  }
}

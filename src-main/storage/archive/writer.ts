import type { TranscriptTurn } from '../../domain/call/transcript';
import type { Database } from '../driver';
import type { Note } from '../rows/read-rows';
import { ArchiveAccounts } from './accounts';
import { Calls, type OnChange, type Stored } from './calls';
import { Choices } from './choices';
import { countsAlike, Figures } from './insights/figures';
import type { Written } from './rows/entry-row';
import { Turns } from './turns';
import { Words } from './words';

/** A call's row, its words in the index, its figures and the choices of the filters change together, here and nowhere else. */
export class ArchiveWriter {
  readonly accounts: ArchiveAccounts;
  readonly calls: Calls;
  readonly turns: Turns;
  readonly choices: Choices;
  readonly figures: Figures;
  readonly #words: Words;
  readonly #database: Database;

  constructor(database: Database, note: Note, onChange: OnChange) {
    this.#database = database;
    this.accounts = new ArchiveAccounts(database, note);
    this.calls = new Calls(database, note, onChange);
    this.turns = new Turns(database, note);
    this.choices = new Choices(database);
    this.figures = new Figures(database);
    this.#words = new Words(database);
  }

  /** All or nothing; what was remembered of an undone transaction is forgotten. */
  transaction<T>(work: () => T): T {
    try {
      return this.#database.transaction(() => {
        const value = work();
        this.figures.flush();
        return value;
      });
    } catch (error) {
      this.figures.forget();
      this.choices.forgetWritten();
      this.accounts.forgetKeys();
      throw error;
    }
  }

  /** A transaction that writes much, one of many: what it leaves to be merged takes it no longer than so many ms. */
  piece<T>(ms: number, work: () => T): T {
    return this.transaction(() => this.#words.gently(ms, work));
  }

  add(account: number, entry: Written, seenAt: number): number {
    const row = this.calls.add(account, entry, seenAt);
    this.#words.add(row, account, entry, []);
    this.choices.add(account, entry);
    this.figures.put(row, account, entry);
    return row;
  }

  /** Writes what changed; answers whether anything did. `turns` where they changed as well. */
  change(row: number, account: number, before: Stored, now: Written, turns?: readonly TranscriptTurn[]): boolean {
    if (!this.calls.change(row, before, now)) {
      if (turns === undefined) return false;
      this.calls.saidAnew(row);
    }
    this.#words.put(row, account, now, turns ?? (now.transcript === 'kept' ? this.turns.of(row) : []));
    this.choices.add(account, now);
    if (!countsAlike(before, now)) this.figures.put(row, account, now);
    return true;
  }

  /** A row that turned out to be another's call; its transcript was moved before. */
  drop(row: number): void {
    this.#words.drop(row);
    this.calls.drop(row);
    this.figures.drop(row);
  }
}

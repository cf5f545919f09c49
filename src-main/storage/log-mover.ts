import type { Database } from './driver';

/** Nobody has asked for anything in this time, ms. */
const QUIET_MS = 500;
/** Rows changed since the log was last moved: some ten calls. Less is not worth two flushes. */
const ENOUGH_ROWS = 150;

/**
 * Moves the write-ahead log into the database in a quiet moment, so that no press of Call pays for it: a commit that finds
 * the log long moves it itself, which takes several times as long as the commit (durable.ts says how long is too long).
 */
export class LogMover {
  readonly #database: Database;
  readonly #onFailure: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #moved = 0;

  /** `onFailure` is told why the log stays where it is, which loses nothing. */
  constructor(database: Database, onFailure: (error: unknown) => void) {
    this.#database = database;
    this.#onFailure = onFailure;
  }

  /** Something was asked and answered: the quiet begins anew. */
  answered(): void {
    this.stop();
    this.#timer = setTimeout(() => this.#move(), QUIET_MS);
    // A quiet moment is nothing to stay alive for.
    this.#timer.unref();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #move(): void {
    try {
      const changed = Number(this.#database.get('SELECT total_changes() AS rows')?.['rows']);
      if (changed - this.#moved < ENOUGH_ROWS) return;
      this.#moved = changed;
      // PASSIVE waits for nobody: what another connection still reads stays in the log.
      this.#database.exec('PRAGMA wal_checkpoint(PASSIVE)');
    } catch (error) {
      this.#onFailure(error);
    }
  }
}

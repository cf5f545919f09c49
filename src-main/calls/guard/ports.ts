import type { Concern } from '../../domain/guard/concern';
import type { DoNotCallEntry } from '../../domain/guard/do-not-call';
import type { Send } from '../../domain/call/attempt';
import type { AttemptId } from '../../domain/ids';
import type { E164 } from '../../domain/number';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';

export interface RecordedConcerns {
  /**
   * What the record has against calling a number: a call a moment ago, and the do-not-call list where that warns. Where
   * the list restricts, the problem `number_do_not_call`.
   *
   * @param now this moment, as it would be written for a press
   * @param except the attempt that is to be sent again
   */
  against(number: E164, now: Send, except: AttemptId | null): Promise<Result<readonly Concern[], Problem>>;
}

export interface DoNotCallPage {
  readonly rows: readonly DoNotCallEntry[];
  /** How many match in all. */
  readonly total: number;
}

/** Entries by columns: a hundred thousand objects would hold a thread up on their way to another. */
export interface EntryColumns {
  /** Each number once. */
  readonly numbers: readonly E164[];
  /** The note of each number; empty when nobody wrote one. */
  readonly notes: readonly string[];
}

/** The do-not-call list of this computer. A number is on it once. */
export interface DoNotCallStore {
  find(number: E164): Promise<Result<DoNotCallEntry | null, Problem>>;
  /** Newest first; an empty query finds all. */
  page(query: string, offset: number, limit: number): Promise<Result<DoNotCallPage, Problem>>;
  /**
   * How many of these were not on the list before; those that were stay as they are. All are added, or none.
   *
   * @param rest what they have in common; `addedAt` in Unix ms
   */
  add(entries: EntryColumns, rest: Pick<DoNotCallEntry, 'source' | 'addedAt'>): Promise<Result<number, Problem>>;
  /**
   * Takes off what one `add` put on the list, and nothing else: those with exactly this source and moment. How many there
   * still were.
   */
  takeBack(added: Pick<DoNotCallEntry, 'source' | 'addedAt'>): Promise<Result<number, Problem>>;
  /** The entry that was taken off; null when there was none. */
  remove(number: E164): Promise<Result<DoNotCallEntry | null, Problem>>;
}

/** A line of a file that was not taken, and why. */
export interface SkippedLine {
  /** From 1, as an editor counts. */
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

/** What a file of numbers holds. */
export interface NumbersRead {
  readonly entries: EntryColumns;
  /** Lines with a number that stood further up already. */
  readonly repeated: number;
  readonly skipped: readonly SkippedLine[];
}

export interface NumberFiles {
  /** Reads a file away from the caller's thread. `region` is where numbers without a country code are. */
  read(path: string, region: string): Promise<Result<NumbersRead, Problem>>;
  /** Writes a table as CSV: whole, or the old file stays. Chunks are asked for as they are written. */
  write(path: string, rows: AsyncIterable<readonly (readonly string[])[]>): Promise<Result<null, Problem>>;
}

/** Asks a person for a file. Null when they did not choose one. */
export interface FileChooser {
  toRead(): Promise<string | null>;
  toWrite(suggestedName: string): Promise<string | null>;
}

import type { ExportFormat } from '../../domain/history/export/format';
import type { HistoryOrder } from '../../domain/history/history-filter';
import type { CallSelection } from '../../domain/history/selection';
import type { AccountId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';

/** What is to be exported, and how. */
export interface ExportWish {
  readonly account: AccountId;
  readonly selection: CallSelection;
  readonly order: HistoryOrder;
  readonly format: ExportFormat;
  readonly withWords: boolean;
}

/** How much was written: calls and bytes. */
export interface Written {
  readonly rows: number;
  readonly bytes: number;
}

/** Writes calls of the archive into files. */
export interface CallFiles {
  /**
   * Writes into a new file at `beside`, flushes it, and only then puts it in the place of `path`. All calls are as they
   * were at one moment. Whatever goes wrong, nothing is left at `beside`; after `signal` has said to stop, the answer is
   * null.
   */
  write(
    wish: ExportWish,
    place: { readonly path: string; readonly beside: string },
    onProgress: (written: Written) => void,
    signal: AbortSignal,
  ): Promise<Result<Written | null, Problem>>;
  /** Removes what an export that did not come to its end left at `beside`. True where there was something. */
  discard(beside: string): Promise<boolean>;
}

/** The system's own window to save a file, and its file manager. */
export interface SaveWindow {
  /** An absolute path; null when the person chose none. */
  choose(suggestedName: string, format: ExportFormat): Promise<string | null>;
  show(path: string): void;
}

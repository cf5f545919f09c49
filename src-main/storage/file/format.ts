import type { Migration } from '../migrations/migration';

/** What a file of ours is called and made of. */
export interface Format {
  readonly fileName: string;
  /** In order; the file's user_version is how many of them it has been through. */
  readonly migrations: readonly Migration[];
  /**
   * After a crash every page is looked at before the file is used, however long that takes, or only those of a file up to
   * so many bytes: for a file that can be had again, and that somebody waits for. Where damage was met, it is always done.
   */
  readonly checkedUpTo: number;
  /** Every table that a file of today's version has. */
  readonly tables: readonly string[];
}

import type { Migration } from '../migrations/migration';

/** What a file of ours is called and made of. */
export interface Format {
  readonly fileName: string;
  /** In order; the file's user_version is how many of them it has been through. */
  readonly migrations: readonly Migration[];
  /** Every table that a file of today's version has. */
  readonly tables: readonly string[];
}

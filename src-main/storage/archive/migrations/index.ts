import type { Format } from '../../file/format';
import type { Migration } from '../../migrations/migration';
import { archive } from './0001-archive';
import { takenOver } from './0002-taken-over';
import { toldTimes } from './0003-told-times';
import { figures } from './0004-figures';
import { tagsBefore } from './0005-tags-before';
import { manyChanges } from './0006-many-changes';

/** In order; the file's user_version is how many of them it has been through. */
export const migrations: readonly Migration[] = [archive, takenOver, toldTimes, figures, tagsBefore, manyChanges];

/** Every table that a file of today's version has, so that a mutilated one is noticed at open. */
export const TABLES: readonly string[] = [
  'accounts',
  'calls',
  'transcripts',
  'choices',
  'following',
  'words',
  'figure_chunks',
  'figure_values',
  'figure_mark',
  'tags_before',
  'many_change',
  'many_left',
];

/** Bytes; half a second. A million calls are 2.5 GB, which take some fifteen. */
const CHECKED_UP_TO = 64 * 1024 * 1024;

/** The archive: every call of the organization, as far as it was taken over. */
export const archiveFormat: Format = { fileName: 'archive.db', migrations, checkedUpTo: CHECKED_UP_TO, tables: TABLES };

import { record } from './0001-record';
import { sends } from './0002-sends';
import { directoryParts } from './0003-directory-parts';
import { candidates } from './0004-candidates';
import { doNotCall } from './0005-do-not-call';
import { oneOff } from './0006-one-off';
import { attemptChanges } from './0007-attempt-changes';
import { noSearch } from './0008-no-search';
import type { Format } from '../file/format';
import type { Migration } from './migration';

/** In order; the file's user_version is how many of them it has been through. */
export const migrations: readonly Migration[] = [
  record,
  sends,
  directoryParts,
  candidates,
  doNotCall,
  oneOff,
  attemptChanges,
  noSearch,
];

/** Every table that a file of today's version has, so that a mutilated one is noticed at open. */
export const TABLES: readonly string[] = [
  'attempts',
  'attempt_events',
  'transcripts',
  'accounts',
  'preferences',
  'directory_parts',
  'do_not_call',
  'templates',
  'tool_secrets',
  'attempt_changes',
];

/** The record: what this app did. */
export const recordFormat: Format = { fileName: 'thunderdial.db', migrations, checkedUpTo: Infinity, tables: TABLES };

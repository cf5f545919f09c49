import type { AccountRecords, Preferences } from '../accounts/records-port';
import type { DoNotCallStore, RecordedConcerns } from '../calls/guard/ports';
import type { CallIndex, LastNumbers, TimelineReader } from '../calls/history-ports';
import type { AttemptJournal, AttemptReader, CallOwnership } from '../calls/ports';
import type { DirectoryCache } from '../directory/ports';
import type { AttemptChanges } from '../history/ports';
import type { RecordWords } from '../history/words/ports';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import type { SecretRecords, SecretReferences, TemplateRecords } from '../one-off/ports';
import type { OpenReport } from './file/open-record';
import type { createHandlers } from './handlers';
import { openChannel } from './worker-channel';

/** The record of this computer. Requests may be made before it is ready; they wait their turn. Nothing throws. */
export interface Storage {
  /** What opening found, or why the record cannot be used; then every request gets the same problem. */
  readonly ready: Promise<Result<OpenReport, Problem>>;
  readonly attempts: AttemptJournal & AttemptReader & CallOwnership & AttemptChanges;
  readonly transcripts: RecordWords;
  readonly concerns: RecordedConcerns;
  readonly doNotCall: DoNotCallStore;
  readonly history: LastNumbers & TimelineReader & CallIndex;
  readonly accounts: AccountRecords;
  readonly preferences: Preferences;
  readonly directories: DirectoryCache;
  readonly templates: TemplateRecords;
  readonly secrets: SecretRecords & SecretReferences;
  /** Answers what was asked before, tidies the file and ends the thread. */
  close(): Promise<void>;
}

export interface StorageOptions {
  /** The built worker (out/main/storage-worker.js). */
  readonly workerUrl: URL | string;
  /** Holds the record and nothing else of weight; made when missing. */
  readonly folder: string;
  /** Told of rows that had to be passed over and of failures; holds no phone numbers. */
  readonly note?: (text: string) => void;
}

/** A thread that does not end by itself in this time is ended; what it has answered is on disk by then. */
const CLOSE_LIMIT_MS = 5000;

/** Opens the record in a thread of its own. */
export function openStorage({ workerUrl, folder, note = () => undefined }: StorageOptions): Storage {
  const { ready, ask, close } = openChannel<ReturnType<typeof createHandlers>>({
    workerUrl,
    folder,
    name: 'storage',
    note,
  });
  return {
    ready,
    attempts: {
      begin: (event, check) => ask('attempts.begin', event, check),
      append: (event, attempt) => ask('attempts.append', event, attempt),
      open: () => ask('attempts.open'),
      byId: (id) => ask('attempts.byId', id),
      changedAfter: (mark, limit) => ask('attempts.changedAfter', mark, limit),
      owned: (account, callIds) => ask('attempts.owned', account, callIds),
    },
    transcripts: {
      count: () => ask('transcripts.count'),
      page: (after, limit) => ask('transcripts.page', after, limit),
      of: (id) => ask('transcripts.of', id),
      remove: (ids) => ask('transcripts.remove', ids),
      removeOfGone: (limit) => ask('transcripts.removeOfGone', limit),
      removeAll: () => ask('transcripts.removeAll'),
    },
    history: {
      lastNumbers: (account, count) => ask('history.lastNumbers', account, count),
      attemptsOf: (account, callIds) => ask('history.attemptsOf', account, callIds),
      timeline: (id) => ask('history.timeline', id),
    },
    concerns: { against: (number, now, except) => ask('concerns.against', number, now, except) },
    doNotCall: {
      find: (number) => ask('doNotCall.find', number),
      page: (query, offset, limit) => ask('doNotCall.page', query, offset, limit),
      add: (entries, rest) => ask('doNotCall.add', entries, rest),
      takeBack: (added) => ask('doNotCall.takeBack', added),
      remove: (number) => ask('doNotCall.remove', number),
    },
    accounts: {
      all: () => ask('accounts.all'),
      save: (account) => ask('accounts.save', account),
      remove: (id) => ask('accounts.remove', id),
    },
    preferences: {
      get: (key) => ask('preferences.get', key),
      set: (key, value) => ask('preferences.set', key, value),
    },
    directories: {
      load: (account) => ask('directories.load', account),
      save: (account, name, part) => ask('directories.save', account, name, part),
      forget: (account) => ask('directories.forget', account),
    },
    templates: {
      ofAccount: (account) => ask('templates.ofAccount', account),
      save: (template) => ask('templates.save', template),
      setRemoved: (id, at) => ask('templates.setRemoved', id, at),
      purge: (account, before) => ask('templates.purge', account, before),
    },
    secrets: {
      ofAccount: (account) => ask('secrets.ofAccount', account),
      add: (record) => ask('secrets.add', record),
      release: (ids) => ask('secrets.release', ids),
      remove: (ids) => ask('secrets.remove', ids),
      referred: (account) => ask('secrets.referred', account),
      neededByCalls: (account) => ask('secrets.neededByCalls', account),
    },
    close: () => close(CLOSE_LIMIT_MS),
  };
}

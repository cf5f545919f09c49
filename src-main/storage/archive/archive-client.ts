import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import type { ArchiveFollowing, ArchiveImport, ArchiveNotes, ArchiveReader } from '../../history/ports';
import type { ArchiveAttemptWords, ArchiveTranscripts } from '../../history/words/ports';
import type { ArchiveInsights } from '../../history/insights/ports';
import type { ArchiveBulk, ArchiveSelections } from '../../history/bulk/ports';
import type { ArchiveLeaving } from '../../history/leaving/ports';
import type { OpenReport } from '../file/open-record';
import { openChannel } from '../worker-channel';
import type { createArchiveHandlers } from './handlers';
import { onDemand } from './on-demand';
import { toldOfHistory } from './told-of-history';

/** Every call of the organization. Its thread runs while somebody asks, and a while longer. Nothing throws. */
export interface Archive {
  readonly imports: ArchiveImport;
  readonly following: ArchiveFollowing;
  readonly transcripts: ArchiveTranscripts;
  /** The words of attempts; there once the archive has followed the record that far. */
  readonly ofAttempts: ArchiveAttemptWords;
  readonly reader: ArchiveReader;
  readonly insights: ArchiveInsights;
  readonly notes: ArchiveNotes;
  readonly selections: ArchiveSelections;
  readonly bulk: ArchiveBulk;
  readonly leaving: ArchiveLeaving;
  /** Keeps the thread at its file, while another one reads it, until the answer is called. */
  readonly hold: () => () => void;
  /** Answers what was asked before, tidies the file and ends the thread. */
  close(): Promise<void>;
}

export interface ArchiveOptions {
  /** The built worker (out/main/archive-worker.js). */
  readonly workerUrl: URL | string;
  /** Where the archive lies; beside the record. */
  readonly folder: string;
  /** Told of rows that had to be passed over and of failures; holds no phone numbers. */
  readonly note?: (text: string) => void;
  /** Told what each opening found. */
  readonly onOpened?: (opened: Result<OpenReport, Problem>) => void;
}

/** Somebody looks at the history: they will type on, and each opening costs some 50 ms. */
const WHILE_LOOKED_AT_MS = 60_000;
/** The import asks every few minutes, or many times a second: a thread between is memory for nothing. */
const OTHERWISE_MS = 1_500;

const staysFor = (op: string): number => (op.startsWith('history.') ? WHILE_LOOKED_AT_MS : OTHERWISE_MS);

/** Tidying a file of gigabytes takes its time; what was answered is on disk by then. */
const CLOSE_LIMIT_MS = 15_000;

/** The archive of this computer, opened when it is first asked for something. */
export function openArchive({
  workerUrl,
  folder,
  note = () => undefined,
  onOpened = () => undefined,
}: ArchiveOptions): Archive {
  const { ask, hold, close } = onDemand<ReturnType<typeof createArchiveHandlers>>(() => {
    const channel = openChannel<ReturnType<typeof createArchiveHandlers>>({
      workerUrl,
      folder,
      name: 'archive',
      note,
      told: toldOfHistory,
    });
    void channel.ready.then(onOpened);
    return { ask: channel.ask, close: () => channel.close(CLOSE_LIMIT_MS) };
  }, staysFor);
  return {
    imports: {
      stand: (account) => ask('import.stand', account),
      known: (account, calls) => ask('import.known', account, calls),
      take: (account, calls, stand, seenAt) => ask('import.take', account, calls, stand, seenAt),
      running: (account, limit) => ask('import.running', account, limit),
      gone: (account, call) => ask('import.gone', account, call),
    },
    following: {
      mark: () => ask('record.mark'),
      follow: (attempts, mark) => ask('record.follow', attempts, mark),
    },
    transcripts: {
      wanting: (account, span, limit) => ask('transcripts.wanting', account, span, limit),
      keep: (account, call, transcript) => ask('transcripts.keep', account, call, transcript),
      keepAll: (account, transcripts) => ask('transcripts.keepAll', account, transcripts),
      ofEntry: (key) => ask('transcripts.ofEntry', key),
      remove: (key) => ask('transcripts.remove', key),
      removeBefore: (moment, limit) => ask('transcripts.removeBefore', moment, limit),
      count: () => ask('transcripts.count'),
    },
    ofAttempts: {
      standing: (attempt) => ask('transcripts.standingOfAttempt', attempt),
      keep: (attempt, transcript) => ask('transcripts.keepOfAttempt', attempt, transcript),
      takeOver: (transcripts) => ask('transcripts.takeOver', transcripts),
    },
    reader: {
      page: (wish, offset, limit) => ask('history.page', wish, offset, limit),
      tally: (wish) => ask('history.tally', wish),
      entry: (key) => ask('history.entry', key),
      ofAttempt: (attempt) => ask('history.ofAttempt', attempt),
      choices: (account) => ask('history.choices', account),
    },
    insights: { step: (wish, ticket) => ask('history.insights', wish, ticket) },
    notes: {
      setNote: (key, text) => ask('notes.setNote', key, text),
      setTags: (key, tags) => ask('notes.setTags', key, tags),
    },
    selections: {
      count: (account, selection) => ask('history.selectionCount', account, selection),
      tally: (account, selection, below, limit) => ask('history.selectionTally', account, selection, below, limit),
      keys: (account, selection, below, limit) => ask('history.selectionKeys', account, selection, below, limit),
      range: (wish, offset, limit) => ask('history.range', wish, offset, limit),
    },
    bulk: {
      begin: (name, account, selection, work) => ask('bulk.begin', name, account, selection, work),
      step: (name, size) => ask('bulk.step', name, size),
      beginUndo: (name) => ask('bulk.beginUndo', name),
      kept: () => ask('history.keptChange'),
      dismiss: (name) => ask('bulk.dismiss', name),
      numbers: (account, keys) => ask('bulk.numbers', account, keys),
    },
    leaving: {
      mark: (account) => ask('leaving.mark', account),
      all: () => ask('leaving.all'),
      removeSome: (account, limit) => ask('leaving.removeSome', account, limit),
      back: (account) => ask('leaving.back', account),
    },
    hold,
    close,
  };
}

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../../src-main/compose/core';
import { composeHistory } from '../../../src-main/compose/history';
import { composeHistoryWork } from '../../../src-main/compose/history-work';
import { composeRecordings } from '../../../src-main/compose/recordings';
import { composeInsights } from '../../../src-main/compose/insights';
import { openCore } from '../../../src-main/compose/opening';
import { wire } from '../../../src-main/compose/wiring';
import type { AppEvent } from '../../../src-main/contract/events';
import type { Clock, Timers } from '../../../src-main/calls/ports';
import { createGate, type GateReport } from '../../../src-main/desktop/command-gate';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail, ok } from '../../../src-main/domain/result';
import { SavedSearches } from '../../../src-main/history/saved-searches';
import { createMemoryStore } from '../../../src-main/keychain/memory-store';
import { createHandlers } from '../../../src-main/service/handlers';
import { Notices } from '../../../src-main/service/notices';
import type { Archive } from '../../../src-main/storage/archive/archive-client';
import type { Storage } from '../../../src-main/storage/storage-client';
import {
  emptyHistory,
  noBulk,
  noInsights,
  nobodyLeaves,
  noSelections,
  unheardNotes,
} from '../../doubles/empty-history';
import { MemoryArchive } from '../../doubles/memory-archive';
import { noChooser, noFiles } from '../../doubles/guard-kit';

export interface HereParts {
  readonly storage: Storage;
  /** Every call of the organization; without it an empty one in memory. Closed with the rest. */
  readonly archive?: Archive;
  readonly clock?: Clock;
  readonly timers?: Timers;
  /** Ms for a whole answer. */
  readonly timeLimitMs?: number;
  readonly report?: (what: GateReport) => void;
  readonly emit?: (event: AppEvent) => void;
}

/**
 * The program without its windows: everything that `compose/program.ts` puts together but what needs Electron. Keys are
 * kept in memory, and commands come in through the real gate.
 */
export async function composeHere(parts: HereParts) {
  const { storage, report = () => undefined, emit = () => undefined } = parts;
  const notices = new Notices();
  const ending = new AbortController();
  const zonesOf = () => Promise.resolve([]);
  const core = createCore({
    ...parts,
    storage,
    keychain: createMemoryStore(),
    memory: createMemoryStore(),
    sandbox: { start: () => Promise.resolve(fail(problem('sandbox_unavailable'))) },
    version: '0.0.0-faults',
    systemRegion: () => 'US',
    locale: () => 'en-US',
    zonesOf,
    chooser: noChooser,
    numberFiles: noFiles,
    signal: ending.signal,
    onUnwritten: (unwritten) => notices.showProblem(unwritten),
    transcripts: { isDone: () => Promise.resolve(ok(true)), save: () => Promise.resolve(ok(undefined)) },
    note: () => undefined,
  });
  const usable = await openCore(core, (said, addition) => notices.showProblem(said, addition));
  if (!usable) throw new Error('the record could not be opened');
  // The time there is nobody's here, and every hour of it may be called at.
  await core.hours.choose({ ask: false, from: 0, to: 1_440 });
  wire(core, notices, emit);
  // The history of the organization is not taken over here: its requests would use up the faults meant for calls.
  const archive = parts.archive ?? archiveInMemory();
  const past = composeHistory(core, archive, {
    onChange: () => undefined,
    onRemoved: () => undefined,
    onProblem: () => undefined,
    note: () => undefined,
  });
  const handlers = createHandlers({
    ...core,
    past,
    reviewDesk: past.reviewDesk,
    attempts: storage.attempts,
    archive,
    work: composeHistoryWork(core, {
      archive,
      files: { write: () => Promise.resolve(ok(null)), discard: () => Promise.resolve(false) },
      window: { choose: () => Promise.resolve(null), show: () => undefined },
      emit,
      note: () => undefined,
    }),
    recordings: composeRecordings(core, {
      folder: join(tmpdir(), 'thunderdial-no-recordings'),
      chooser: { toSave: () => Promise.resolve(null) },
      emit,
    }),
    insights: composeInsights(archive, storage.preferences, noChooser),
    savedSearches: new SavedSearches(storage.preferences),
    historyChanged: () => undefined,
    timelines: storage.history,
    callIndex: storage.history,
    notices,
    zonesOf,
    now: () => core.clock.now(),
    copyText: () => undefined,
    openPage: () => undefined,
    about: {
      version: '0.0.0-faults',
      locale: 'en-US',
      systemRegion: 'US',
      dataFolder: '',
      storage: () => 'ready',
      ready: Promise.resolve(),
    },
  });
  const gate = createGate<'window' | 'stranger'>({ handlers, isTrusted: (sender) => sender === 'window', report });
  return {
    core,
    /** A window's command, or that of a page that is none of ours. */
    command: (name: string, payload: unknown) => gate('window', { name, payload }),
    stranger: (name: string, payload: unknown) => gate('stranger', { name, payload }),
    /** Any message at all, as it may come over the boundary. */
    message: (message: unknown) => gate('window', message),
    close: async () => {
      past.retention.stop();
      core.follower.stop();
      core.settler.stop();
      core.aftercare.stop();
      core.linePoller.stop();
      ending.abort();
      await Promise.all([storage.close(), parts.archive?.close()]);
    },
  };
}

/** Answers all that an archive is asked, and has no call of its own accord. */
function archiveInMemory() {
  const memory = new MemoryArchive();
  return {
    imports: memory,
    following: memory,
    transcripts: memory,
    ofAttempts: { standing: memory.standing, takeOver: memory.takeOver, keep: () => Promise.resolve(ok(undefined)) },
    leaving: nobodyLeaves,
    reader: emptyHistory,
    notes: unheardNotes,
    selections: noSelections,
    bulk: noBulk,
    insights: noInsights,
  };
}

export type Here = Awaited<ReturnType<typeof composeHere>>;

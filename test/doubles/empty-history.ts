import { NO_INSIGHTS } from '../../src-main/domain/history/insights';
import { problem } from '../../src-main/domain/problem/make-problem';
import { fail, ok } from '../../src-main/domain/result';
import type { ArchiveInsights } from '../../src-main/history/insights/ports';
import type { ArchiveBulk, ArchiveSelections } from '../../src-main/history/bulk/ports';
import type { ArchiveLeaving } from '../../src-main/history/leaving/ports';
import type { ArchiveNotes, ArchiveReader } from '../../src-main/history/ports';

/** A history without calls, where a test is about something else. */
export const emptyHistory: ArchiveReader = {
  page: () => Promise.resolve(ok({ rows: [], count: 0, exact: true })),
  tally: () => Promise.resolve(ok({ count: 0, exact: true })),
  entry: () => Promise.resolve(ok(null)),
  ofAttempt: () => Promise.resolve(ok(null)),
  choices: () => Promise.resolve(ok({ agentNames: [], ownNumbers: [], directions: [], endReasons: [], tags: [] })),
};

export const noInsights: ArchiveInsights = {
  step: () => Promise.resolve(ok({ kind: 'done', insights: NO_INSIGHTS })),
};

export const unheardNotes: ArchiveNotes = {
  setNote: () => Promise.resolve(ok(undefined)),
  setTags: () => Promise.resolve(ok(undefined)),
};

export const noSelections: ArchiveSelections = {
  count: () => Promise.resolve(ok(0)),
  tally: () => Promise.resolve(ok({ count: 0, transcripts: 0, below: null })),
  keys: () => Promise.resolve(ok([])),
  range: () => Promise.resolve(ok([])),
};

/** Nothing can be done with many calls where there are none. */
export const noBulk: ArchiveBulk = {
  begin: () => Promise.resolve(fail(problem('selection_empty'))),
  step: () => Promise.resolve(fail(problem('many_gone'))),
  beginUndo: () => Promise.resolve(fail(problem('tags_undo_gone'))),
  kept: () => Promise.resolve(ok(null)),
  dismiss: () => Promise.resolve(fail(problem('many_gone'))),
  numbers: () => Promise.resolve(ok([])),
};

export const nobodyLeaves: ArchiveLeaving = {
  mark: () => Promise.resolve(ok(undefined)),
  all: () => Promise.resolve(ok([])),
  removeSome: () => Promise.resolve(ok(0)),
  back: () => Promise.resolve(ok(false)),
};

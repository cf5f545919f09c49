import { NO_INSIGHTS } from '../../src-main/domain/history/insights';
import { ok } from '../../src-main/domain/result';
import type { ArchiveInsights } from '../../src-main/history/insights/ports';
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

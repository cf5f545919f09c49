// How far the history has been taken over, as windows see it. Times are Unix ms.
import * as v from 'valibot';
import { retentionDays } from '../domain/history/retention';
import { problemSchema } from './envelope';

const ms = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.integer());

export const retentionSchema = v.union([v.literal('forever'), v.picklist(retentionDays)]);

export const historyImportSchema = v.object({
  accountId: v.string(),
  /** Of the calls from before: `waiting` until a key is there, `trouble` while a problem makes it wait. */
  state: v.picklist(['waiting', 'running', 'paused', 'trouble', 'done']),
  taken: count,
  /** An estimate; null where ThunderPhone does not tell. */
  expected: v.nullable(count),
  problem: v.nullable(problemSchema),
  /** When the newest calls were last looked at. */
  lookedAt: v.nullable(ms),
  transcripts: v.object({
    ofPast: v.boolean(),
    fetched: count,
    wanted: count,
    problem: v.nullable(problemSchema),
    retention: retentionSchema,
  }),
});
export type HistoryImportView = v.InferOutput<typeof historyImportSchema>;

const nothing = v.optional(v.null(), null);

/** Commands about taking the history over, and about what is kept of it. */
export const historyImportCommands = {
  /** Null without an account. Asking also counts as opening the history: what is new is looked for. */
  'history.importState': { input: nothing, output: v.nullable(historyImportSchema) },
  'history.pauseImport': { input: nothing, output: v.null() },
  'history.resumeImport': { input: nothing, output: v.null() },
  /** Whether the transcripts of calls from before are fetched as well; for all accounts. */
  'history.fetchPast': { input: v.strictObject({ on: v.boolean() }), output: v.null() },
  'history.setRetention': { input: v.strictObject({ retention: retentionSchema }), output: v.null() },
  'history.transcriptCount': { input: nothing, output: v.object({ count }) },
  /** Removes every transcript from this computer; how many there were. */
  'history.removeTranscripts': { input: nothing, output: v.object({ count }) },
} as const;

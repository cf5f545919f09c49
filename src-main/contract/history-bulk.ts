// What windows ask to be done with many calls of the account in use: exported, tagged, stripped of their words. Nothing
// in here places a call.
import * as v from 'valibot';
import { exportFormats } from '../domain/history/export/format';
import { MOST_KEYS } from '../domain/history/selection';
import { LONGEST_TAG } from '../domain/history/tags';
import { problemSchema } from './envelope';
import { historyFilterSchema, historyOrderSchema } from './history';

const nothing = v.optional(v.null(), null);
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const keys = v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{1,16}$/))), v.maxLength(MOST_KEYS));

/** The domain's `CallSelection`. */
export const selectionSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('some'), keys }),
  v.strictObject({ kind: v.literal('all'), filter: historyFilterSchema, except: keys }),
]);
export type SelectionInput = v.InferInput<typeof selectionSchema>;

const of = v.strictObject({ selection: selectionSchema });

const exportStandingSchema = v.object({
  rows: count,
  bytes: count,
  /** How many calls there were when it began. */
  of: count,
  fileName: v.string(),
});
export type ExportStandingView = v.InferOutput<typeof exportStandingSchema>;

const bulkStandingSchema = v.object({
  work: v.picklist(['tag', 'untag', 'undo', 'transcripts', 'numbers']),
  done: count,
  of: count,
});
export type BulkStandingView = v.InferOutput<typeof bulkStandingSchema>;

/**
 * What is being done with many calls; null: nothing. `ended`: how many endings nobody was told of yet. `runs`: how often
 * something was done with many calls since the program began; where it differs, `bulk.kept` may answer otherwise.
 */
export const historyWorkSchema = v.object({
  exporting: v.nullable(exportStandingSchema),
  bulk: v.nullable(bulkStandingSchema),
  ended: count,
  runs: count,
});
export type HistoryWorkView = v.InferOutput<typeof historyWorkSchema>;

/** A change of many calls, as the archive keeps it. */
const manyChangeSchema = v.object({
  name: v.string(),
  work: v.picklist(['tag', 'untag', 'transcripts']),
  /** Empty where it is not about a tag. */
  tag: v.string(),
  /** `going`: calls are left to be changed; `undoing`: to be given back what they had. */
  phase: v.picklist(['going', 'undoing', 'done']),
  of: count,
  /** Calls gone through, those of them that were changed, and those that could take no further tag. */
  done: count,
  changed: count,
  full: count,
});
export type ManyChangeView = v.InferOutput<typeof manyChangeSchema>;

/** How something that was done with many calls ended. */
const workEndingSchema = v.variant('kind', [
  v.object({ kind: v.literal('exported'), fileName: v.string(), rows: count, bytes: count }),
  v.object({ kind: v.literal('export_cancelled') }),
  v.object({ kind: v.literal('export_failed'), problem: problemSchema }),
  v.object({
    kind: v.literal('change'),
    change: manyChangeSchema,
    /** Whether it was the undoing of the change. */
    isUndo: v.boolean(),
    stopped: v.boolean(),
    /** What ended it before its time; what was done until then stays. */
    problem: v.nullable(problemSchema),
  }),
  v.object({ kind: v.literal('numbers'), count, problem: v.nullable(problemSchema) }),
]);
export type WorkEndingView = v.InferOutput<typeof workEndingSchema>;

const change = v.strictObject({ change: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) });

/**
 * What takes its time answers null once it has ended, or a problem where it was not begun. How it ended is told by
 * `bulk.ended`, once, to whichever window asks first: the one that began it may have been loaded anew.
 */
export const historyBulkCommands = {
  /** Main lets the person choose a file; a window never names a path. */
  'export.start': {
    input: v.strictObject({
      selection: selectionSchema,
      order: historyOrderSchema,
      format: v.picklist(exportFormats),
      transcripts: v.boolean(),
    }),
    output: v.null(),
  },
  'export.cancel': { input: nothing, output: v.null() },
  /** Shows the file that was exported last in its folder. */
  'export.show': { input: nothing, output: v.null() },

  /** What runs now; the event `historyWork` tells of changes. */
  'bulk.work': { input: nothing, output: historyWorkSchema },
  /** What has ended and was told to no window yet, oldest first. */
  'bulk.ended': { input: nothing, output: v.object({ endings: v.array(workEndingSchema) }) },
  'bulk.stop': { input: nothing, output: v.null() },
  'bulk.count': { input: of, output: v.object({ count }) },
  /** Looks at each call. */
  'bulk.tally': { input: of, output: v.object({ count, transcripts: count }) },
  /** The keys of a stretch of the list. */
  'bulk.range': {
    input: v.strictObject({
      filter: historyFilterSchema,
      order: historyOrderSchema,
      offset: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_KEYS)),
    }),
    output: v.object({ keys: v.array(v.string()) }),
  },
  'bulk.tag': {
    input: v.strictObject({
      selection: selectionSchema,
      tag: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TAG)),
      isAdded: v.boolean(),
    }),
    output: v.null(),
  },
  'bulk.removeTranscripts': { input: of, output: v.null() },
  /** The newest change of the account in use that can be gone on with or undone; null while one is under way. */
  'bulk.kept': { input: nothing, output: v.object({ change: v.nullable(manyChangeSchema) }) },
  'bulk.goOn': { input: change, output: v.null() },
  'bulk.undoTags': { input: change, output: v.null() },
  /** What was done stays. */
  'bulk.dismiss': { input: change, output: v.null() },
  /** Puts the distinct numbers at the other end on the clipboard, E.164, one a line. */
  'bulk.copyNumbers': { input: of, output: v.null() },
} as const;

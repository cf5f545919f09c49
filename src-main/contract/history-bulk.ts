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

/** What is being done with many calls; null: nothing. */
export const historyWorkSchema = v.object({
  exporting: v.nullable(exportStandingSchema),
  bulk: v.nullable(bulkStandingSchema),
});
export type HistoryWorkView = v.InferOutput<typeof historyWorkSchema>;

const outcome = {
  /** Calls gone through, those of them that were changed, and those that could take no further tag. */
  done: count,
  changed: count,
  full: count,
  stopped: v.boolean(),
  /** What ended it before its time; what was done until then stays. */
  problem: v.nullable(problemSchema),
};
const outcomeSchema = v.object(outcome);
export type BulkOutcomeView = v.InferOutput<typeof outcomeSchema>;

export const historyBulkCommands = {
  /** Main lets the person choose a file; a window never names a path. Answers when the file is whole, or there is none. */
  'export.start': {
    input: v.strictObject({
      selection: selectionSchema,
      order: historyOrderSchema,
      format: v.picklist(exportFormats),
      transcripts: v.boolean(),
    }),
    output: v.variant('kind', [
      v.object({ kind: v.literal('none') }),
      v.object({ kind: v.literal('cancelled') }),
      v.object({ kind: v.literal('done'), fileName: v.string(), rows: count, bytes: count }),
    ]),
  },
  'export.cancel': { input: nothing, output: v.null() },
  /** Shows the file that was exported last in its folder. */
  'export.show': { input: nothing, output: v.null() },

  /** What runs now; the event `historyWork` tells of changes. */
  'bulk.work': { input: nothing, output: historyWorkSchema },
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
    /** `undo` names it for `bulk.undoTags`, until tags of many calls are changed again. */
    output: v.object({ ...outcome, undo: v.nullable(v.string()) }),
  },
  'bulk.undoTags': {
    input: v.strictObject({ undo: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) }),
    output: outcomeSchema,
  },
  'bulk.removeTranscripts': { input: of, output: outcomeSchema },
  /** Puts the distinct numbers at the other end on the clipboard, E.164, one a line; how many they are. */
  'bulk.copyNumbers': { input: of, output: v.object({ count }) },
} as const;

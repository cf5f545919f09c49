// What is asked about before a call, as windows see it.
import * as v from 'valibot';
import { ms } from './scalars';

/** Minutes since midnight. */
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_440));

export const callingHoursSchema = v.object({ ask: v.boolean(), from: minute, to: minute });
export type CallingHoursView = v.InferOutput<typeof callingHoursSchema>;

/** What is asked about before a call. */
export const guardsViewSchema = v.object({
  hours: callingHoursSchema,
  doNotCall: v.object({
    mode: v.picklist(['restrict', 'warn']),
    /** Raised with every change of the list: rows read before may be out of date. */
    version: v.number(),
  }),
});
export type GuardsView = v.InferOutput<typeof guardsViewSchema>;

export const listEntrySchema = v.object({ number: v.string(), note: v.string(), source: v.string(), addedAt: ms });
export type ListEntryView = v.InferOutput<typeof listEntrySchema>;

/** What came of an import: the first of the lines that were skipped, and how many there are. */
export const importReportSchema = v.object({
  /** When its numbers were put on the list: says which import an undo is for. */
  addedAt: ms,
  fileName: v.string(),
  region: v.string(),
  added: v.number(),
  already: v.number(),
  skippedCount: v.number(),
  skipped: v.array(v.object({ line: v.number(), text: v.string(), reason: v.string() })),
});
export type ImportReportView = v.InferOutput<typeof importReportSchema>;

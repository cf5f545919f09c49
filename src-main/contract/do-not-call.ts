// The numbers that are not called, as windows see and change them.
import * as v from 'valibot';
import { done, e164, moment, nothing, pageFields, region, rowsOf, text } from './inputs';
import { importReportSchema, listEntrySchema } from './views';

const listNote = v.pipe(v.string(), v.maxLength(500));

export const doNotCallCommands = {
  'doNotCall.page': {
    input: v.strictObject({ query: v.pipe(v.string(), v.maxLength(200)), ...pageFields }),
    output: rowsOf(listEntrySchema),
  },
  /** Adds a number as a person wrote it, read in `region` where it has no country code; or one of a call. */
  'doNotCall.add': {
    input: v.strictObject({
      number: text,
      region: v.nullable(region),
      note: listNote,
      from: v.picklist(['hand', 'call']),
    }),
    output: v.object({ entry: listEntrySchema, added: v.boolean() }),
  },
  'doNotCall.remove': { input: v.strictObject({ number: e164 }), output: listEntrySchema },
  /** Puts an entry back that was taken off, as it was. */
  'doNotCall.restore': {
    input: v.strictObject({
      number: e164,
      note: listNote,
      source: v.pipe(v.string(), v.maxLength(300)),
      addedAt: moment,
    }),
    output: done,
  },
  /** Main lets the person choose a file; null when they did not. A window never names a path. */
  'doNotCall.import': { input: v.strictObject({ region }), output: v.nullable(importReportSchema) },
  /** Takes the numbers of the latest import off the list again; how many there still were. */
  'doNotCall.undoImport': { input: v.strictObject({ addedAt: moment }), output: v.number() },
  'doNotCall.copyReport': { input: nothing, output: done },
  /** How many rows were written; null when no file was chosen. */
  'doNotCall.saveReport': { input: nothing, output: v.nullable(v.number()) },
  'doNotCall.export': { input: nothing, output: v.nullable(v.number()) },
} as const;

import * as v from 'valibot';
import { historyWorkSchema } from './history-bulk';
import { historyImportSchema } from './history-import';
import { appViews } from './places';
import { recordingProgressSchema } from './recordings';
import { readinessSchema } from './readiness';
import {
  accountViewSchema,
  callViewSchema,
  directoryViewSchema,
  draftViewSchema,
  guardsViewSchema,
  noticeSchema,
} from './views';

/** What main tells windows unasked. Changes travel as deltas. */
export const eventSchema = v.variant('kind', [
  v.object({
    kind: v.literal('accounts'),
    accounts: v.array(accountViewSchema),
    activeAccountId: v.nullable(v.string()),
  }),
  v.object({ kind: v.literal('calls'), changed: v.array(callViewSchema) }),
  v.object({ kind: v.literal('draft'), draft: draftViewSchema }),
  v.object({ kind: v.literal('directory'), directory: directoryViewSchema }),
  v.object({ kind: v.literal('guards'), guards: guardsViewSchema }),
  v.object({ kind: v.literal('readiness'), readiness: readinessSchema }),
  v.object({ kind: v.literal('notices'), notices: v.array(noticeSchema) }),
  v.object({ kind: v.literal('storage'), state: v.picklist(['opening', 'ready', 'failed']) }),
  /** Something in the history of the account in use changed: what is in sight is to be read again. */
  v.object({ kind: v.literal('history') }),
  v.object({ kind: v.literal('historyImport'), state: historyImportSchema }),
  recordingProgressSchema,
  /** The window was closed to the tray, the screen locked, or the computer sleeps: nothing of it may be heard. */
  v.object({ kind: v.literal('hidden') }),
  v.object({ kind: v.literal('historyWork'), work: historyWorkSchema }),
  /** Main asks the window to show a view, as after a tray entry was chosen. */
  v.object({
    kind: v.literal('show'),
    view: v.picklist(appViews),
    attemptId: v.nullable(v.string()),
  }),
]);

export type AppEvent = v.InferOutput<typeof eventSchema>;

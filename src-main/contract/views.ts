// What windows see, by its subjects, and the whole of it at the start. Ids are opaque strings; no view holds a key.
import * as v from 'valibot';
import { callViewSchema } from './call-views';
import { directoryViewSchema } from './directory-views';
import { draftViewSchema } from './draft-views';
import { problemSchema } from './envelope';
import { guardsViewSchema } from './guard-views';
import { readinessSchema } from './readiness';

export * from './call-views';
export * from './directory-views';
export * from './draft-views';
export * from './guard-views';

export const accountViewSchema = v.object({
  id: v.string(),
  name: v.string(),
  baseUrl: v.string(),
  keyHome: v.picklist(['keychain', 'memory', 'sandbox']),
  keyPrefix: v.string(),
  /** Whether calls can be made now: the key is being read, is at hand, or is not (with the reason). */
  key: v.picklist(['reading', 'ready', 'missing']),
  keyProblem: v.nullable(problemSchema),
});
export type AccountView = v.InferOutput<typeof accountViewSchema>;

export const noticeSchema = v.object({
  id: v.string(),
  tone: v.picklist(['error', 'news']),
  title: v.string(),
  text: v.string(),
});
export type NoticeView = v.InferOutput<typeof noticeSchema>;

export const snapshotSchema = v.object({
  version: v.string(),
  locale: v.string(),
  /** The region a number is read in when no from-number says otherwise. */
  systemRegion: v.string(),
  dataFolder: v.string(),
  accounts: v.array(accountViewSchema),
  activeAccountId: v.nullable(v.string()),
  draft: draftViewSchema,
  calls: v.array(callViewSchema),
  directory: directoryViewSchema,
  guards: guardsViewSchema,
  readiness: readinessSchema,
  notices: v.array(noticeSchema),
  runtime: v.object({ storage: v.picklist(['opening', 'ready', 'failed']) }),
});
export type SnapshotView = v.InferOutput<typeof snapshotSchema>;

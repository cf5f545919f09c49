// Every call of the organization, as windows list, search and note it. Times are Unix ms, money US cents, durations seconds.
import * as v from 'valibot';
import { isE164 } from '../domain/number/e164';
import { LIMITS, problemSchema } from './envelope';
import { entryKey } from './scalars';
import { callStates, draftViewSchema, timelineEntrySchema, transcriptTurnSchema } from './views';

const ms = v.pipe(v.number(), v.integer());
const cents = v.pipe(v.number(), v.integer());
const nothing = v.optional(v.null(), null);
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.id));
const word = v.pipe(v.string(), v.maxLength(300));
const words = v.pipe(v.array(word), v.maxLength(50));
const moment = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const amount = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
const tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));

/** The domain's `HistoryFilter`, with bounds. */
export const historyFilterSchema = v.strictObject({
  text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
  states: v.pipe(v.array(v.picklist(callStates)), v.maxLength(callStates.length)),
  directions: words,
  endReasons: words,
  agentNames: words,
  ownNumbers: v.pipe(v.array(v.pipe(v.string(), v.check(isE164, 'expected an E.164 number'))), v.maxLength(50)),
  tags: words,
  after: v.nullable(moment),
  before: v.nullable(moment),
  minSeconds: v.nullable(amount),
  maxSeconds: v.nullable(amount),
  minCents: v.nullable(amount),
  maxCents: v.nullable(amount),
  hasTranscript: v.nullable(v.boolean()),
  hasNote: v.nullable(v.boolean()),
  tests: v.picklist(['hidden', 'shown', 'only']),
});

export const historyOrderSchema = v.picklist(['newest', 'oldest', 'longest', 'dearest']);

const hitSchema = v.object({
  field: v.picklist(['transcript', 'note', 'summary', 'tag', 'end_reason', 'number']),
  before: v.string(),
  match: v.string(),
  after: v.string(),
  startMs: v.nullable(v.number()),
});
export type HitView = v.InferOutput<typeof hitSchema>;

export const historyRowSchema = v.object({
  key: v.string(),
  accountId: v.string(),
  /** Null: not placed by this app. */
  attemptId: v.nullable(v.string()),
  callId: v.nullable(v.string()),
  /** `outbound`, `inbound`, `mic`, `widget`, another word as it came, or empty: not told. */
  direction: v.string(),
  /** The organization's own number, and the one at the other end; null where there is none. */
  own: v.nullable(v.string()),
  other: v.nullable(v.string()),
  agentName: v.string(),
  state: v.picklist(callStates),
  label: v.string(),
  at: ms,
  endedAt: v.nullable(ms),
  durationSeconds: v.nullable(v.number()),
  endReason: v.nullable(v.string()),
  billingTotalCents: v.nullable(cents),
  isTest: v.boolean(),
  note: v.string(),
  tags: v.array(v.string()),
  transcript: v.picklist(['unknown', 'none', 'kept', 'removed']),
  gradeScore: v.nullable(v.number()),
  gradeStatus: v.nullable(v.string()),
  /** Why it was found, where the row does not show it. */
  hit: v.nullable(hitSchema),
});
export type HistoryRow = v.InferOutput<typeof historyRowSchema>;

const wordsSchema = v.object({
  state: v.picklist(['running', 'unknown', 'none', 'kept', 'removed', 'problem']),
  turns: v.array(transcriptTurnSchema),
  /** When ThunderPhone gave them, Unix ms; null where none are kept. */
  fetchedAt: v.nullable(ms),
  problem: v.nullable(problemSchema),
});

export type WordsView = v.InferOutput<typeof wordsSchema>;

/** What the history knows of one call. */
export const entryViewSchema = v.object({
  row: historyRowSchema,
  product: v.nullable(v.string()),
  voice: v.nullable(v.string()),
  billableMinutes: v.nullable(v.number()),
  issueCount: v.nullable(v.number()),
  criticalIssueCount: v.nullable(v.number()),
  summary: v.nullable(v.string()),
  dashboardUrl: v.nullable(v.string()),
  /** In the order of time; only what was told. */
  timeline: v.array(timelineEntrySchema),
  words: wordsSchema,
});
export type EntryView = v.InferOutput<typeof entryViewSchema>;

const tally = { count: v.number(), exact: v.boolean() };
const byKey = v.strictObject({ key: entryKey });

const savedSearchSchema = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  /** As typed, so that "today" stays today. */
  query: v.pipe(v.string(), v.maxLength(LIMITS.text)),
});
const savedSearches = v.pipe(v.array(savedSearchSchema), v.maxLength(100));
export type SavedSearchView = v.InferOutput<typeof savedSearchSchema>;

/** Commands on the history of the account in use. */
export const historyCommands = {
  'history.page': {
    input: v.strictObject({
      filter: historyFilterSchema,
      order: historyOrderSchema,
      offset: amount,
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(LIMITS.page)),
    }),
    output: v.object({ rows: v.array(historyRowSchema), ...tally }),
  },
  /** Counted to the end. */
  'history.count': { input: v.strictObject({ filter: historyFilterSchema }), output: v.object(tally) },
  'history.choices': {
    input: nothing,
    output: v.object({
      agentNames: v.array(v.string()),
      ownNumbers: v.array(v.string()),
      directions: v.array(v.string()),
      endReasons: v.array(v.string()),
      tags: v.array(v.string()),
    }),
  },
  /** Null for an attempt that has not come into the history yet. */
  'history.entry': {
    input: v.variant('by', [
      v.strictObject({ by: v.literal('key'), key: entryKey }),
      v.strictObject({ by: v.literal('attempt'), attemptId: id }),
    ]),
    output: v.nullable(entryViewSchema),
  },
  'history.setEntryNote': {
    input: v.strictObject({ key: entryKey, note: v.pipe(v.string(), v.maxLength(LIMITS.note)) }),
    output: v.null(),
  },
  'history.setTags': {
    input: v.strictObject({ key: entryKey, tags: v.pipe(v.array(tag), v.maxLength(50)) }),
    output: v.null(),
  },
  /** Asks ThunderPhone for the transcript of a call that has ended, also where it was removed here before. */
  'history.fetchWords': { input: byKey, output: wordsSchema },
  'history.copy': {
    input: v.strictObject({ key: entryKey, what: v.picklist(['number', 'link', 'id']) }),
    output: v.null(),
  },
  'history.openDashboard': { input: byKey, output: v.null() },
  /** Prefills the dialer with the number at the other end. Never dials by itself. */
  'draft.fromEntry': { input: byKey, output: draftViewSchema },
  'history.searches': { input: nothing, output: v.object({ searches: savedSearches }) },
  'history.keepSearches': { input: v.strictObject({ searches: savedSearches }), output: v.null() },
} as const;

// A call as windows see it, and all that is known of it.
import * as v from 'valibot';
import { oneOffFormSchema, variableSchema } from './draft-views';
import { problemSchema } from './envelope';
import { cents, ms } from './scalars';

export const callStates = [
  'sending',
  'initiated',
  'in_progress',
  'completed',
  'failed',
  'refused',
  'unconfirmed',
  'not_placed',
] as const;

/** A call of ThunderPhone that may be the one a person pressed for. */
export const candidateViewSchema = v.object({
  callId: v.string(),
  /** The word on screen; an API status that is not known stands here as it came. */
  label: v.string(),
  state: v.picklist(callStates),
  /** By ThunderPhone's clock. */
  startedAt: v.nullable(ms),
  durationSeconds: v.nullable(v.number()),
  endReason: v.nullable(v.string()),
});
export type CandidateView = v.InferOutput<typeof candidateViewSchema>;

export const callViewSchema = v.object({
  attemptId: v.string(),
  accountId: v.string(),
  to: v.string(),
  from: v.string(),
  agentName: v.string(),
  agentKind: v.picklist(['saved', 'number_own', 'one_off']),
  agentId: v.nullable(v.string()),
  maxHoldSeconds: v.nullable(v.number()),
  state: v.picklist(callStates),
  /** The word on screen; an API status that is not known stands here as it came. */
  label: v.string(),
  callId: v.nullable(v.string()),
  /** When Call was pressed; by ThunderPhone's clock where this computer's was known to be far off. */
  createdAt: ms,
  /** When its request left last, by this computer's clock as it stood. */
  sentAt: ms,
  /** As told by ThunderPhone, put into the time of this computer's clock as it stood at the press. */
  startedAt: v.nullable(ms),
  endedAt: v.nullable(ms),
  durationSeconds: v.nullable(v.number()),
  endReason: v.nullable(v.string()),
  billableMinutes: v.nullable(v.number()),
  billingTotalCents: v.nullable(cents),
  problem: v.nullable(problemSchema),
  following: v.picklist(['yes', 'done', 'limit', 'gone']),
  /** Empty unless a person has to say which call it is. */
  candidates: v.array(candidateViewSchema),
  dismissed: v.boolean(),
  note: v.string(),
});
export type CallView = v.InferOutput<typeof callViewSchema>;

export const transcriptTurnSchema = v.object({
  role: v.string(),
  content: v.string(),
  startMs: v.nullable(v.number()),
  endMs: v.nullable(v.number()),
});

export const timelineEntrySchema = v.object({ at: ms, kind: v.string(), text: v.string() });

export const callDetailsSchema = v.object({
  call: callViewSchema,
  /** What the call was configured with, where its agent was made for it. */
  oneOff: v.nullable(oneOffFormSchema),
  variables: v.array(variableSchema),
  dashboardUrl: v.nullable(v.string()),
  timeline: v.array(timelineEntrySchema),
});
export type CallDetailsView = v.InferOutput<typeof callDetailsSchema>;

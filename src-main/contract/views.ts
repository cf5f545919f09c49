// What windows see. Ids are opaque strings, times Unix ms, money US cents; no view holds a key.
import * as v from 'valibot';
import { LIMITS, problemSchema } from './envelope';
import { billingViewSchema, lowBalanceSchema, transactionsViewSchema } from './billing';
import { readinessSchema } from './readiness';

const ms = v.pipe(v.number(), v.integer());
const cents = v.pipe(v.number(), v.integer());
/** Minutes since midnight. */
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_440));

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

const typed = (most: number) => v.pipe(v.string(), v.maxLength(most));

/** A one-off configuration as typed; header values of tools are references, in both directions. */
export const oneOffFormSchema = v.strictObject({
  name: typed(200),
  prompt: typed(LIMITS.prompt),
  voice: typed(200),
  product: typed(200),
  thinkingLevel: typed(20),
  backgroundTrack: typed(200),
  acknowledgementMode: typed(20),
  acknowledgementPrompt: typed(LIMITS.note),
  tools: typed(LIMITS.prompt),
});
export type OneOffFormView = v.InferOutput<typeof oneOffFormSchema>;

export const variableSchema = v.strictObject({ name: typed(200), value: typed(LIMITS.text) });
export const variablesSchema = v.pipe(v.array(variableSchema), v.maxLength(LIMITS.variables));
export type VariableView = v.InferOutput<typeof variableSchema>;

const savedSchema = v.strictObject({ kind: v.literal('saved'), id: v.pipe(v.string(), v.regex(/^\d{1,20}$/)) });
const numberOwnSchema = v.strictObject({ kind: v.literal('number_own') });

/** Who is chosen; what a one-off agent is stands in the draft's form. */
export const agentChoiceSchema = v.variant('kind', [
  savedSchema,
  numberOwnSchema,
  v.strictObject({ kind: v.literal('one_off') }),
]);
export type AgentChoiceView = v.InferOutput<typeof agentChoiceSchema>;

/** Who was shown at a press, whole. */
export const shownAgentSchema = v.variant('kind', [
  savedSchema,
  numberOwnSchema,
  v.strictObject({ kind: v.literal('one_off'), form: oneOffFormSchema }),
]);
export type ShownAgentView = v.InferOutput<typeof shownAgentSchema>;

export const draftViewSchema = v.object({
  id: v.string(),
  accountId: v.nullable(v.string()),
  text: v.string(),
  from: v.nullable(v.string()),
  agent: v.nullable(agentChoiceSchema),
  maxHold: v.string(),
  oneOff: oneOffFormSchema,
  variables: v.array(variableSchema),
});
export type DraftView = v.InferOutput<typeof draftViewSchema>;

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
  createdAt: ms,
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

export const lineViewSchema = v.object({
  id: v.string(),
  number: v.string(),
  label: v.string(),
  eligible: v.boolean(),
  /** Why it cannot call out, and what to do about it; empty when it can. */
  reason: v.string(),
  advice: v.string(),
  /** What would help, so that the page can offer it. */
  step: v.nullable(v.picklist(['verify', 'wait', 'dashboard', 'connect'])),
  canBeVerified: v.boolean(),
  /** ThunderPhone is still at work on it. */
  settling: v.boolean(),
  /** Where it comes from and how it stands, in the API's own open-ended words. */
  source: v.string(),
  status: v.string(),
  verification: v.nullable(v.string()),
  verifiedAt: v.nullable(ms),
  connectionId: v.nullable(v.string()),
  /** Who answers, by name where the list of agents knows it. */
  inboundAgentId: v.nullable(v.string()),
  inboundAgentName: v.nullable(v.string()),
  /** The number's own outbound agent, likewise. */
  ownAgentId: v.nullable(v.string()),
  ownAgentName: v.nullable(v.string()),
});
export type LineView = v.InferOutput<typeof lineViewSchema>;

export const agentViewSchema = v.object({
  id: v.string(),
  name: v.string(),
  product: v.nullable(v.string()),
  voice: v.nullable(v.string()),
  /** The main language first. */
  languages: v.array(v.string()),
  updatedAt: v.nullable(ms),
});
export type AgentView = v.InferOutput<typeof agentViewSchema>;

/** All that is known of one agent; read when it is shown, since prompts are long. */
export const agentDetailsSchema = v.object({
  ...agentViewSchema.entries,
  prompt: v.nullable(v.string()),
  thinkingLevel: v.nullable(v.string()),
  backgroundTrack: v.nullable(v.string()),
  acknowledgementMode: v.nullable(v.string()),
  acknowledgementPrompt: v.nullable(v.string()),
  inboundSpeakOrder: v.nullable(v.string()),
  outboundSpeakOrder: v.nullable(v.string()),
  maxHoldSeconds: v.nullable(v.number()),
  tools: v.array(v.string()),
  integrations: v.array(v.string()),
});
export type AgentDetailsView = v.InferOutput<typeof agentDetailsSchema>;

export const voiceViewSchema = v.object({ id: v.string(), name: v.string(), language: v.nullable(v.string()) });
export type VoiceView = v.InferOutput<typeof voiceViewSchema>;

export const connectionViewSchema = v.object({
  id: v.string(),
  name: v.string(),
  provider: v.string(),
  setupMethod: v.nullable(v.string()),
  status: v.string(),
  lastTestedAt: v.nullable(ms),
  numbersImported: v.nullable(v.number()),
  createdAt: v.nullable(ms),
});
export type ConnectionView = v.InferOutput<typeof connectionViewSchema>;

/** `confirmed` is null where ThunderPhone's answer does not tell. */
export const confirmationViewSchema = v.object({ confirmed: v.nullable(v.boolean()), confirmedAt: v.nullable(ms) });
export type ConfirmationView = v.InferOutput<typeof confirmationViewSchema>;

export const partViewSchema = v.object({
  /** Raised with every new value; a window that holds rows of an older version reads them anew. 0: never read. */
  version: v.number(),
  /** `stale`: the last reading did not work, and what is shown is older. */
  state: v.picklist(['none', 'loading', 'ready', 'stale']),
  fetchedAt: v.nullable(ms),
  problem: v.nullable(problemSchema),
});
export type PartView = v.InferOutput<typeof partViewSchema>;

export const directoryViewSchema = v.object({
  accountId: v.nullable(v.string()),
  parts: v.object({
    agents: partViewSchema,
    lines: partViewSchema,
    voices: partViewSchema,
    connections: partViewSchema,
    billing: partViewSchema,
    confirmation: partViewSchema,
    transactions: partViewSchema,
  }),
  billing: v.nullable(billingViewSchema),
  confirmation: v.nullable(confirmationViewSchema),
  transactions: v.nullable(transactionsViewSchema),
  lowBalance: lowBalanceSchema,
});
export type DirectoryView = v.InferOutput<typeof directoryViewSchema>;

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
  /** `waiting` while the call runs, `none` when there is none (never placed, or empty). */
  transcript: v.object({
    state: v.picklist(['waiting', 'ready', 'none', 'problem']),
    turns: v.array(transcriptTurnSchema),
    problem: v.nullable(problemSchema),
  }),
});
export type CallDetailsView = v.InferOutput<typeof callDetailsSchema>;

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
  fileName: v.string(),
  region: v.string(),
  added: v.number(),
  already: v.number(),
  skippedCount: v.number(),
  skipped: v.array(v.object({ line: v.number(), text: v.string(), reason: v.string() })),
});
export type ImportReportView = v.InferOutput<typeof importReportSchema>;

/** A one-off configuration under a name; opened where it is wanted, since prompts are long. */
export const templateViewSchema = v.object({ id: v.string(), name: v.string(), changedAt: ms });
export type TemplateView = v.InferOutput<typeof templateViewSchema>;

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

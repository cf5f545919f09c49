// What an organization has, as windows see it.
import * as v from 'valibot';
import { billingViewSchema, lowBalanceSchema, transactionsViewSchema } from './billing';
import { problemSchema } from './envelope';
import { ms } from './scalars';

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

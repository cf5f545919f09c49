// Believable parts of a directory for tests of the main process; each takes only what the test is about.
import type { Agent } from '../../src-main/domain/directory/agent';
import type { Line } from '../../src-main/domain/directory/line';
import type { AgentId, LineId } from '../../src-main/domain/ids';
import type { E164 } from '../../src-main/domain/number';

export const aSavedAgent = (fields: Partial<Agent> = {}): Agent => ({
  id: '77' as AgentId,
  name: 'Reception',
  product: null,
  voice: null,
  prompt: null,
  languages: [],
  thinkingLevel: null,
  backgroundTrack: null,
  acknowledgementMode: null,
  acknowledgementPrompt: null,
  inboundSpeakOrder: null,
  outboundSpeakOrder: null,
  maxHoldSeconds: null,
  tools: [],
  integrations: [],
  updatedAt: null,
  ...fields,
});

export const anOwnLine = (fields: Partial<Line> = {}): Line => ({
  id: '1' as LineId,
  number: '+14155550100' as E164,
  label: '',
  source: 'voip',
  status: 'active',
  verification: 'verified',
  verifiedAt: null,
  inboundAgentId: null,
  outboundAgentId: null,
  connectionId: null,
  outboundEligible: null,
  ...fields,
});

/** A part as if read at the beginning of time. */
export const read = <T>(value: T): { readonly value: T; readonly fetchedAt: number } => ({ value, fetchedAt: 0 });

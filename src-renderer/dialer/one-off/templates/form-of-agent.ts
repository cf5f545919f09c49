import type { AgentDetailsView } from '../../../../src-main/contract/views';
import type { OneOffForm } from '../../../../src-main/domain/one-off/one-off-form';
import { emptyOneOff } from '../../../../src-main/domain/one-off/one-off-form';

/** A form that begins as a saved agent is. Its tools are not taken over: ThunderPhone tells their names, not more. */
export const formOfAgent = (agent: AgentDetailsView): OneOffForm => ({
  ...emptyOneOff,
  prompt: agent.prompt ?? '',
  voice: agent.voice ?? '',
  product: agent.product ?? '',
  thinkingLevel: agent.thinkingLevel ?? '',
  backgroundTrack: agent.backgroundTrack ?? '',
  acknowledgementMode: agent.acknowledgementMode ?? '',
  acknowledgementPrompt: agent.acknowledgementPrompt ?? '',
});

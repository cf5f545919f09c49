import * as v from 'valibot';
import type { Agent } from '../../domain/directory/agent';
import type { AgentId } from '../../domain/ids';
import { namesOf } from './names-of';
import { apiId, orNull, text, time, whole } from './scalars';

/** An agent (API notes 4.2). Only the id is relied on. */
export const agentShape = v.pipe(
  v.object(
    {
      id: apiId,
      name: orNull(text),
      product: orNull(text),
      voice: orNull(text),
      prompt: orNull(text),
      primary_language: orNull(text),
      additional_languages: orNull(v.array(text)),
      thinking_level: orNull(text),
      background_track: orNull(text),
      acknowledgement_prompt_mode: orNull(text),
      acknowledgement_prompt: orNull(text),
      inbound_speak_order: orNull(text),
      outbound_speak_order: orNull(text),
      // The field's name on the agent is inferred (API notes 4.2).
      max_hold_seconds: orNull(whole),
      tools: orNull(v.unknown()),
      integrations: orNull(v.unknown()),
      updated_at: orNull(time),
    },
    'expected an object',
  ),
  v.transform((agent): Agent => ({
    id: agent.id as AgentId,
    name: agent.name === null || agent.name.trim() === '' ? `Agent ${agent.id}` : agent.name.trim(),
    product: agent.product,
    voice: agent.voice,
    prompt: agent.prompt,
    languages: [agent.primary_language, ...(agent.additional_languages ?? [])].flatMap((tag) => (tag ? [tag] : [])),
    thinkingLevel: agent.thinking_level,
    backgroundTrack: agent.background_track,
    acknowledgementMode: agent.acknowledgement_prompt_mode,
    acknowledgementPrompt: agent.acknowledgement_prompt,
    inboundSpeakOrder: agent.inbound_speak_order,
    outboundSpeakOrder: agent.outbound_speak_order,
    maxHoldSeconds: agent.max_hold_seconds,
    tools: namesOf(agent.tools, 'Tool'),
    integrations: namesOf(agent.integrations, 'Integration'),
    updatedAt: agent.updated_at,
  })),
);

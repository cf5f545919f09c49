import type { JsonObject } from '../http/json';
import type { Agent } from './agent';
import { moreAgents } from './more-agents';
import { REMINDERS } from './prompts';

const agent = (
  id: bigint,
  name: string,
  product: string,
  voice: string | null,
  language: string,
  prompt: string,
): Agent => ({ id, name, product, voice, language, prompt });

/** Ids above 2^53 are legal (API notes 1.5); a client that reads them as doubles picks an agent that does not exist. */
export const BEYOND_DOUBLES = 9_007_199_254_740_993n;

const WRITTEN: readonly Agent[] = [
  agent(101n, 'Appointment reminders', 'spark', 'en-US-James1', 'en-US', REMINDERS),
  agent(
    102n,
    'Lead follow-up (solar)',
    'bolt',
    'olivia',
    'en-US',
    'Qualify the lead and offer a call with an advisor.',
  ),
  agent(103n, 'Guest survey', 'spark', 'olivia', 'en-GB', 'Ask one question about the stay and say thank you.'),
  agent(
    104n,
    'Kundenzufriedenheitsbefragung nach abgeschlossener Werkstattreparatur einschließlich Terminvereinbarung für den nächsten Reifenwechsel',
    'storm-base',
    'de-DE-Lena2',
    'de-DE',
    'Melde, dass der Wagen fertig ist, und frage nach der Zufriedenheit.',
  ),
  agent(105n, 'Confirmación de citas', 'spark', 'es-ES-Marta1', 'es-ES', 'Confirma la cita de mañana.'),
  agent(106n, 'Relance de factures', 'bolt', 'fr-FR-Hugo1', 'fr-FR', 'Rappelle poliment la facture en attente.'),
  agent(107n, '予約の確認', 'storm-extra', 'ja-JP-Yui1', 'ja-JP', '明日の予約を確認してください。'),
  agent(108n, 'تأكيد المواعيد', 'storm-base', 'ar-AE-Noor1', 'ar-AE', 'أكّد موعد الغد مع العميل.'),
  agent(109n, 'Lembrete de entrega', 'spark', 'pt-BR-Ana1', 'pt-BR', 'Avise que a entrega chega hoje.'),
  agent(
    110n,
    'Payment promise check',
    'storm-base-with-ack',
    'olivia',
    'en-US',
    'Ask whether the promised payment was sent.',
  ),
  agent(111n, 'Draft without a voice', 'spark', null, 'en-US', 'Say hello.'),
  agent(BEYOND_DOUBLES, 'Delivery window', 'storm-extra-with-ack', 'en-US-James1', 'en-US', 'Agree on a window.'),
];

/** The organization's agents: the hand-written ones, or as many as the scenario asks for. */
export function agentsOf(count: number | null): readonly Agent[] {
  if (count === null) return WRITTEN;
  return [...WRITTEN, ...moreAgents(count - WRITTEN.length)].slice(0, Math.max(0, count));
}

/** The agent object of API notes 4.2. An agent without a voice has no such member. */
export function agentObject(agent: Agent): JsonObject {
  const acknowledges = agent.product.endsWith('-with-ack');
  return {
    id: agent.id,
    name: agent.name,
    prompt: agent.prompt,
    voice: agent.voice ?? undefined,
    product: agent.product,
    thinking_level: agent.product.startsWith('storm-extra') ? 'extra' : 'base',
    background_track: null,
    acknowledgement_prompt_mode: 'auto',
    acknowledgement_prompt: acknowledges ? 'Say a short word that shows you heard.' : '',
    inbound_speak_order: 'agent_first',
    outbound_speak_order: 'agent_first',
    integrations: agent.prompt === REMINDERS ? [{ id: 12n, name: 'Practice calendar' }] : [],
    widget_enabled: true,
    primary_language: agent.language,
    additional_languages: [],
    mcp_server_ids: [],
    created_at: '2026-03-02T09:15:00.000Z',
    updated_at: '2026-09-14T16:40:12.481Z',
  };
}

import type { CallRecord } from '../calls/call-record';
import type { Agent } from '../data/agent';
import { agentsOf } from '../data/agents';
import { DRAW, oneOf, share, weighted } from './chance';
import { customerOf, type Country, type Customer } from './customers';
import type { PastPlan } from './past-options';
import type { Language } from './speech/phrasebook';

export type PastDirection = CallRecord['direction'] | 'test';

const DIRECTIONS = weighted<PastDirection>([
  ['outbound', 70],
  ['inbound', 20],
  ['widget', 6],
  ['mic', 3],
  ['test', 1],
]);

/** How many calls each agent makes, in the order of data/agents.ts. */
const SHARES = [24, 14, 12, 10, 9, 3, 2, 2, 3, 10, 1, 10] as const;
const AGENTS = agentsOf(null).map((agent, index) => [agent, SHARES[index] ?? 1] as const);
const anyAgent = weighted<Agent>(AGENTS);
/** Those whose language the phrasebooks know: only they have transcripts. */
const speakingAgent = weighted<Agent>(AGENTS.filter(([agent]) => languageOf(agent) !== null));

/** One call in this many was made with an agent of its own, so it has no `agent_id`. */
const ONE_OFF_SHARE = 0.03;
const WITHHELD_SHARE = 0.015;

const LINES: Readonly<Record<Country, readonly string[]>> = {
  US: ['+14155550101', '+14155550101', '+12125550117', '+12065550171'],
  GB: ['+442079460018', '+442079460018', '+442079460073'],
  DE: ['+493023125042'],
  FR: ['+442079460018'],
  AU: ['+14155550101'],
};
const INBOUND_LINES = ['+14155550101', '+14155550101', '+442079460018', '+18085550160'];

/** The k-th transcript (from 0) belongs to this call, or it has none: spread evenly, exactly as many as were asked. */
export function transcriptOrdinal({ calls, transcripts }: PastPlan, index: number): number | null {
  const before = Math.floor((index * transcripts) / calls);
  return Math.floor(((index + 1) * transcripts) / calls) > before ? before : null;
}

export const directionOf = ({ seed }: PastPlan, index: number): PastDirection =>
  DIRECTIONS(share(seed, index, DRAW.direction));

/** Who speaks for the organization. */
export function speakerOf(plan: PastPlan, index: number): Agent {
  const draw = transcriptOrdinal(plan, index) === null ? anyAgent : speakingAgent;
  return draw(share(plan.seed, index, DRAW.agent));
}

/** Null where the call had an agent of its own. */
export const agentIdOf = (plan: PastPlan, index: number): bigint | null =>
  directionOf(plan, index) === 'outbound' && share(plan.seed, index, DRAW.oneOff) < ONE_OFF_SHARE
    ? null
    : speakerOf(plan, index).id;

export function languageOf({ language }: Agent): Language | null {
  const [base = ''] = language.split('-');
  return base === 'en' || base === 'de' || base === 'es' ? base : null;
}

/** Where the people live that an agent talks to. */
function countryOf({ language }: Agent): Country {
  const [, region = ''] = language.split('-');
  if (region === 'US' || region === 'GB' || region === 'DE' || region === 'FR') return region;
  return region === 'ES' ? 'US' : 'AU';
}

export function customerOfCall(plan: PastPlan, index: number): Customer {
  return customerOf(countryOf(speakerOf(plan, index)), plan.seed, share(plan.seed, index, DRAW.customer));
}

/** Number and, for what is no phone call, the id of the session (API notes 3.1). */
export function fromOf(plan: PastPlan, index: number): string {
  const direction = directionOf(plan, index);
  if (direction === 'outbound') {
    return oneOf(LINES[countryOf(speakerOf(plan, index))], share(plan.seed, index, DRAW.line));
  }
  if (direction !== 'inbound') return `${direction}-${index.toString(16).padStart(4, '0')}`;
  return share(plan.seed, index, DRAW.withheld) < WITHHELD_SHARE ? 'anonymous' : customerOfCall(plan, index).number;
}

export function toOf(plan: PastPlan, index: number): string {
  const direction = directionOf(plan, index);
  if (direction === 'outbound') return customerOfCall(plan, index).number;
  return direction === 'inbound' ? oneOf(INBOUND_LINES, share(plan.seed, index, DRAW.line)) : 'web';
}

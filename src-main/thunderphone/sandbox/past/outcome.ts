import { DRAW, share, weighted } from './chance';
import type { PastPlan } from './past-options';
import { directionOf, transcriptOrdinal } from './who';

/** How a made-up call went. */
export interface Outcome {
  readonly status: 'completed' | 'failed';
  readonly lengthMs: number;
  readonly endReason: string | null;
}

const FAILED_SHARE = 0.13;
const LONGEST_MS = 1_800_000;
/** A talk that is kept has at least four turns and at most forty. */
const TALK_MS = { shortest: 24_000, longest: 360_000 } as const;

/** Share of the past in which end reasons had their first names (API notes 3.3). */
const FIRST_NAMES_UNTIL = 0.1;
const ENDINGS = weighted<readonly [today: string, atFirst: string]>([
  [['caller_hangup', 'user_hangup'], 43],
  [['agent_end', 'ai_hangup'], 41],
  [['timeout', 'timeout'], 7],
  [['transfer', 'transfer'], 4],
  [['voicemail_detected', 'user_hangup'], 3],
  [['max_duration_reached', 'timeout'], 1],
]);
const FAILURES = weighted<string | null>([
  ['error', 70],
  ['carrier_rejected', 12],
  ['Busy here (486)', 9],
  ['no_route', 4],
  [null, 5],
]);

export function statusOf(plan: PastPlan, index: number): Outcome['status'] {
  if (transcriptOrdinal(plan, index) !== null) return 'completed';
  const mayFail = directionOf(plan, index) === 'outbound';
  return mayFail && share(plan.seed, index, DRAW.outcome) < FAILED_SHARE ? 'failed' : 'completed';
}

export function outcomeOf(plan: PastPlan, index: number): Outcome {
  const status = statusOf(plan, index);
  const ending = share(plan.seed, index, DRAW.ending);
  if (status === 'failed') {
    return { status, lengthMs: 9_000 * share(plan.seed, index, DRAW.length), endReason: FAILURES(ending) };
  }
  const [today, atFirst] = ENDINGS(ending);
  const endReason = index / plan.calls < FIRST_NAMES_UNTIL ? atFirst : today;
  return { status, lengthMs: lengthMsOf(plan, index), endReason };
}

/** Most calls are short, a few are long (log-normal); whole seconds, so that the recording is as long as it says. */
function lengthMsOf(plan: PastPlan, index: number): number {
  const { seed } = plan;
  const spoken = transcriptOrdinal(plan, index) !== null;
  const radius = Math.sqrt(-2 * Math.log(1 - share(seed, index, DRAW.length)));
  const normal = radius * Math.cos(2 * Math.PI * share(seed, index, DRAW.lengthToo));
  const ms = Math.round((spoken ? 85 : 45) * Math.exp((spoken ? 0.6 : 0.9) * normal)) * 1_000;
  const [low, high] = spoken ? [TALK_MS.shortest, TALK_MS.longest] : [3_000, LONGEST_MS];
  return Math.min(high, Math.max(low, ms));
}

import type { CallRecord } from './call-record';
import { hash, pick } from './random';

/** How a call will go, decided at its start. Lengths in sandbox milliseconds. */
export type Plan = {
  readonly outcome: 'completed' | 'failed';
  readonly endReason: 'agent_end' | 'caller_hangup' | 'error';
  readonly lengthMs: number;
};

/** Where a call stands. `elapsedMs` is sandbox time since its start, `endedAtMs` the wall clock. */
export type Life =
  | { readonly kind: 'running'; readonly elapsedMs: number }
  | { readonly kind: 'ended'; readonly sinceEndMs: number; readonly endedAtMs: number; readonly plan: Plan };

const SHORTEST_MS = 8_000;
const LONGEST_MS = 25_000;
/** One destination in this many cannot be reached. */
const ONE_FAILS_IN = 12;

/** The course of a call. Its destination decides whether it succeeds, its seed how long it takes. */
export function planOf(call: Pick<CallRecord, 'seed' | 'toNumber' | 'direction'>): Plan {
  if (call.toNumber.endsWith('0199')) return { outcome: 'failed', endReason: 'error', lengthMs: 3_000 };
  if (call.toNumber.endsWith('0142')) return { outcome: 'completed', endReason: 'agent_end', lengthMs: 6_000 };
  if (call.direction === 'outbound' && hash(`outcome ${call.toNumber}`) % ONE_FAILS_IN === 0) {
    return { outcome: 'failed', endReason: 'error', lengthMs: pick(`fails ${call.seed}`, 2_000, 6_000) };
  }
  return {
    outcome: 'completed',
    endReason: hash(`ending ${call.seed}`) % 3 === 0 ? 'caller_hangup' : 'agent_end',
    lengthMs: pick(`length ${call.seed}`, SHORTEST_MS, LONGEST_MS),
  };
}

/** A pure function of the record and the clock: a call goes on while the sandbox is not running. */
export function lifeOf(call: CallRecord, nowMs: number): Life {
  const plan = planOf(call);
  // A clock set back must not make a call younger than its start.
  const elapsedMs = Math.max(0, nowMs - call.startMs) * call.speed;
  if (elapsedMs < plan.lengthMs) return { kind: 'running', elapsedMs };
  const endedAtMs = Math.round(call.startMs + plan.lengthMs / call.speed);
  return { kind: 'ended', sinceEndMs: elapsedMs - plan.lengthMs, endedAtMs, plan };
}

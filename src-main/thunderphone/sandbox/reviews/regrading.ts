import { pick } from '../calls/random';
import type { JsonObject } from '../http/json';
import type { Grading } from './review-state';

/** Sandbox milliseconds until a grade that was asked for is there. */
const TAKES_MS = 2_000;

/** The grade fields of a call whose grade was asked for: first pending beside the old score, then a new one. */
export function regraded(call: JsonObject, { callId, askedAtMs }: Grading, nowMs: number, speed: number): JsonObject {
  const doneAtMs = Math.round(askedAtMs + TAKES_MS / speed);
  if (nowMs < doneAtMs) return { grade_status: 'pending' };
  const score = pick(`regrade ${callId} ${askedAtMs}`, 40, 99);
  const before = call['grade_score'];
  // The scale stays that of the call (API notes 10, C7).
  const inHundred = typeof before === 'number' && before > 1;
  return {
    grade_status: 'completed',
    grade_score: inHundred ? score : score / 100,
    grade_updated_at: new Date(doneAtMs).toISOString(),
  };
}

import type { CallRecord } from './call-record';
import type { Life } from './life';
import { pick } from './random';

/** Sandbox milliseconds after the end of a call until its grade is there. */
const GRADED_AFTER_MS = 2_000;

export type Grade = { readonly status: 'pending' | 'completed' | null; readonly score: number | null };

/** The grade of an ended call, 0.0 to 1.0 (API notes 3.1). Failed calls get none. */
export function gradeOf(call: CallRecord, life: Extract<Life, { kind: 'ended' }>): Grade {
  if (life.plan.outcome === 'failed') return { status: null, score: null };
  if (life.sinceEndMs < GRADED_AFTER_MS) return { status: 'pending', score: null };
  return { status: 'completed', score: pick(`grade ${call.seed}`, 71, 98) / 100 };
}

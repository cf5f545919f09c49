import { DRAW, bits, share } from './chance';
import type { PastPlan } from './past-options';
import { statusOf } from './outcome';

/** What is known of a call's grade (API notes 3.1). */
export interface PastGrade {
  readonly status: 'pending' | 'completed' | 'failed' | null;
  readonly score: number | null;
}

const GRADED_SHARE = 0.45;
const FAILED_SHARE = 0.02;
/** Share of the past in which scores went from 0.0 to 1.0; since then they go from 0 to 100 (API notes 10, C7). */
const FRACTIONS_UNTIL = 0.6;

export function pastGrade(plan: PastPlan, index: number): PastGrade {
  const drawn = share(plan.seed, index, DRAW.gradeStatus);
  if (statusOf(plan, index) === 'failed' || drawn >= GRADED_SHARE + FAILED_SHARE) return { status: null, score: null };
  if (drawn >= GRADED_SHARE) return { status: 'failed', score: null };
  // The better of two draws: most calls go well.
  const score = Math.max(bits(plan.seed, index, DRAW.grade) % 101, bits(plan.seed, index + 1, DRAW.grade) % 101);
  return { status: 'completed', score: index / plan.calls < FRACTIONS_UNTIL ? score / 100 : score };
}

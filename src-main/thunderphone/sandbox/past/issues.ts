import { DRAW, bits } from './chance';
import type { Severity } from '../reviews/issue-report';
import type { PastPlan } from './past-options';
import { statusOf } from './outcome';

/** The issues that the system found in a call; most calls have none. */
export function issuesOf(plan: PastPlan, index: number): readonly Severity[] {
  if (statusOf(plan, index) === 'failed') return [];
  const drawn = bits(plan.seed, index, DRAW.issues) % 1_000;
  if (drawn < 2) return ['critical', 'warning'];
  if (drawn < 5) return ['critical'];
  if (drawn < 14) return ['warning'];
  return drawn < 20 ? ['info'] : [];
}

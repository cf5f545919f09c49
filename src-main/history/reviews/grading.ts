import type { HistoryEntry } from '../../domain/history/history-entry';
import type { ServerCall } from '../../domain/history/server-call';

/** What is known of a grade, before and after another was asked for. */
export type GradeSeen = Pick<ServerCall | HistoryEntry, 'gradeScore' | 'gradeStatus' | 'gradedAt'>;

/**
 * Whether the grade that was asked for is there: grading was seen to be under way and is not any more, or something about
 * the grade is another thing than before.
 */
export function isGraded(before: GradeSeen, wasPending: boolean, now: GradeSeen): boolean {
  if (now.gradeStatus === 'pending') return false;
  if (wasPending) return true;
  return (
    now.gradeScore !== before.gradeScore || now.gradeStatus !== before.gradeStatus || now.gradedAt !== before.gradedAt
  );
}

import type { Handlers } from '../../contract/handlers';
import type { reviewCommands } from '../../contract/reviews';
import type { Problem } from '../../domain/problem/problem';
import { problem } from '../../domain/problem/make-problem';
import { fail, ok, type Result } from '../../domain/result';
import type { Reviewed } from '../../history/reviews/review-desk';
import { findEntry } from './find-entry';
import type { AppParts } from './parts';

/** Grades and issue reports, of calls that ThunderPhone knows. */
export function reviewHandlers(
  parts: Pick<AppParts, 'archive' | 'reviewDesk' | 'reviews'>,
): Pick<Handlers, keyof typeof reviewCommands> {
  const { reviewDesk, reviews } = parts;

  const find = async (key: string): Promise<Result<Reviewed, Problem>> => {
    const entry = await findEntry(parts, key);
    if (!entry.ok) return entry;
    const { accountId, callId } = entry.value;
    return callId === null
      ? fail(problem('call_unplaced'))
      : ok({ account: accountId, call: callId, before: entry.value });
  };

  return {
    'reviews.standing': async ({ key }) => {
      const found = await find(key);
      if (!found.ok) return found;
      const { account, call, before } = found.value;
      if (before.gradeStatus === 'pending') reviewDesk.lookFor(found.value);
      return ok({ grading: reviewDesk.standing(account, call) });
    },
    'reviews.askGrade': async ({ key }) => {
      const found = await find(key);
      return found.ok ? reviewDesk.askGrade(found.value) : found;
    },
    'reviews.grade': async ({ key }) => {
      const found = await find(key);
      if (!found.ok) return found;
      const grade = await reviews.grade(found.value.account, found.value.call);
      if (!grade.ok) return grade;
      return ok({ facts: grade.value && grade.value.map((fact) => ({ ...fact })) });
    },
    'reviews.list': async ({ key }) => {
      const found = await find(key);
      if (!found.ok) return found;
      const reports = await reviews.reports(found.value.account, found.value.call);
      return reports.ok ? ok({ reports: reports.value.map((report) => ({ ...report })) }) : reports;
    },
    'reviews.file': async ({ key, ...draft }) => {
      const found = await find(key);
      return found.ok ? reviewDesk.file(found.value, draft) : found;
    },
  };
}

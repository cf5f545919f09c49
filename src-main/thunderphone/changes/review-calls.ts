import type { CallReviews } from '../../history/reviews/ports';
import type { CallId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import { fail, ok } from '../../domain/result';
import { factsOf } from '../answers/facts';
import { findRows } from '../lists/rows';
import type { OnOddity } from '../lists/sift';
import { sift } from '../lists/sift';
import type { Read } from '../read';
import { issueReportShape } from '../shapes/issue-report';
import type { Write } from '../write';

/** Grades and issue reports of a call: API notes 3.8 and 3.9. Bodies and answers are inferred, so answers are read tolerantly. */
export function createCallReviews(read: Read, write: Write, onOddity: OnOddity): CallReviews {
  return {
    askGrade: async (account, id) => {
      const asked = await write(account, { method: 'POST', path: `${pathOf(id)}/grade`, body: {} });
      return asked.ok ? ok(null) : fail(inWords(asked.error, 'grading'));
    },
    grade: async (account, id) => {
      const body = await read(account, `${pathOf(id)}/grade`);
      if (body.ok) return ok(factsOf(body.value, ['call_id']));
      return body.error.code === 'api_not_found' ? ok(null) : body;
    },
    reports: async (account, id) => {
      const body = await read(account, `${pathOf(id)}/issue-reports`);
      if (!body.ok) return fail(inWords(body.error, 'issue reports'));
      const list = findRows(body.value, ['issue_reports', 'reports']);
      if (list === null) return fail(problem('answer_unreadable', { detail: 'issue_reports: expected a list' }));
      return sift(list, issueReportShape, onOddity);
    },
    file: async (account, id, { title, severity, description, atSeconds }) => {
      const filed = await write(account, {
        method: 'POST',
        path: `${pathOf(id)}/issue-reports`,
        body: {
          title,
          severity,
          ...(description === '' ? {} : { description }),
          ...(atSeconds === null ? {} : { timestamp_seconds: atSeconds }),
        },
      });
      return filed.ok ? ok(null) : fail(inWords(filed.error, 'issue reports'));
    },
  };
}

const pathOf = (id: CallId): string => `/calls/${encodeURIComponent(id)}`;

/** Without the address, or with one that takes no such request, there is nothing that a person could do again. */
function inWords(refused: Problem, what: string): Problem {
  const isMissing = refused.code !== 'change_unconfirmed' && (refused.status === 404 || refused.status === 405);
  if (!isMissing) return refused;
  return {
    ...refused,
    what: `ThunderPhone offers no ${what} for this call.`,
    advice:
      'It may not know the call any more, or not offer this to your organization. The dashboard shows what it has.',
    retry: false,
  };
}

import { ok, type Result } from '../../../domain/result';
import type { StateFile } from '../calls/state-file';
import type { IssueReport } from './issue-report';
import type { Grading, ReviewState } from './review-state';

/** Grades that were asked for and reports that were filed. What cannot be kept does not happen. */
export type ReviewStore = {
  /** Newest first. */
  reports(): readonly IssueReport[];
  grading(callId: bigint): Grading | undefined;
  nextReportId(): bigint;
  /** The error is the system's sentence. */
  file(report: IssueReport): Result<IssueReport, string>;
  ask(grading: Grading): Result<Grading, string>;
};

const FIRST_ID = 601n;

export function openReviews(file: StateFile): ReviewStore {
  let state: ReviewState = file.kept.reviews ?? { reports: [], gradings: [] };
  const change = (changed: Partial<ReviewState>): Result<null, string> => {
    const next = { ...state, ...changed };
    const saved = file.save({ reviews: next });
    if (saved.ok) state = next;
    return saved;
  };
  return {
    reports: () => [...state.reports].reverse(),
    grading: (callId) => state.gradings.find((grading) => grading.callId === callId),
    nextReportId: () => (state.reports.at(-1)?.id ?? FIRST_ID - 1n) + 1n,
    file(report) {
      const saved = change({ reports: [...state.reports, report] });
      return saved.ok ? ok(report) : saved;
    },
    ask(grading) {
      const others = state.gradings.filter(({ callId }) => callId !== grading.callId);
      const saved = change({ gradings: [...others, grading] });
      return saved.ok ? ok(grading) : saved;
    },
  };
}

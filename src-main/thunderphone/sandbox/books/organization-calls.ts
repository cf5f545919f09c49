import type { Arrivals } from '../calls/arrivals';
import type { CallRecord } from '../calls/call-record';
import type { Ledger } from '../calls/ledger';
import { PAST_CALLS } from '../data/past-calls';
import { pastOf } from '../past/past';
import type { PastOptions } from '../past/past-options';
import { selectingFrom } from '../past/selecting';
import type { IssueReport } from '../reviews/issue-report';
import type { ReviewStore } from '../reviews/review-store';
import { reviewedBook } from '../reviews/reviewed-book';
import type { Scenario } from '../scenario';
import type { CallBook } from './call-book';
import { EMPTY_BOOK } from './empty-book';
import { mergedBook } from './merged-book';
import { pastBook } from './past-book';
import { recordBook } from './record-book';

export type OrganizationParts = Records & {
  readonly reviews: ReviewStore;
  readonly speed: number;
  readonly now: () => number;
};

export type Records = { readonly ledger: Ledger; readonly arrivals: Arrivals };

/** Of which calls there is a record each, newest first: all but the made-up ones. */
export const recordsOf = ({ ledger, arrivals }: Records, { pastCalls }: Scenario): readonly CallRecord[] =>
  [...arrivals.all()]
    .reverse()
    .concat(ledger.all(), pastCalls ? PAST_CALLS : [])
    .sort((a, b) => b.startMs - a.startMs);

/**
 * All calls that the API shows, by start time, newest first (API notes 9).
 *
 * @param pastEndsMs the end of a made-up past that names none, ms since the epoch; asked when there is one
 */
export function organizationCalls(
  { reviews, speed, now, ...records }: OrganizationParts,
  pastEndsMs: () => number,
): (scenario: Scenario) => CallBook {
  let made: { readonly options: PastOptions; readonly book: (nowMs: number) => CallBook } | undefined;

  let endMs: number | undefined;
  const endsMs = () => (endMs ??= pastEndsMs());

  const madeUp = (options: PastOptions): CallBook => {
    if (made?.options !== options) {
      const past = pastOf(options, options.untilMs ?? endsMs());
      const select = selectingFrom(past);
      let reports: readonly IssueReport[] | undefined;
      const allReports = () => (reports ??= past.allReports());
      made = { options, book: (nowMs) => pastBook(past, select, allReports, nowMs) };
    }
    return made.book(now());
  };

  return (scenario) => {
    const all = mergedBook(
      recordBook(() => recordsOf(records, scenario), scenario, now()),
      scenario.generated === null ? EMPTY_BOOK : madeUp(scenario.generated),
    );
    return reviewedBook(all, reviews, now(), speed);
  };
}

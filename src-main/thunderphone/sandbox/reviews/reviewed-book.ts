import type { CallBook, ShownCall } from '../books/call-book';
import type { JsonObject } from '../http/json';
import { regraded } from './regrading';
import type { ReviewStore } from './review-store';

/** Calls with what people did about them: grades that were asked for, reports that were filed. */
export function reviewedBook(book: CallBook, reviews: ReviewStore, nowMs: number, speed: number): CallBook {
  const reviewed = (call: ShownCall): ShownCall => {
    const filed = reviews.reports().filter(({ callId }) => callId === call.callId);
    const grading = reviews.grading(call.callId);
    if (filed.length === 0 && grading === undefined) return call;
    const object = (): JsonObject => {
      const base = call.object();
      return {
        ...base,
        ...(grading === undefined ? {} : regraded(base, grading, nowMs, speed)),
        issue_count: Number(base['issue_count']) + filed.length,
        critical_issue_count:
          Number(base['critical_issue_count']) + filed.filter(({ severity }) => severity === 'critical').length,
      };
    };
    return { ...call, object, reports: () => [...filed, ...call.reports()] };
  };

  return {
    find: (id) => {
      const call = book.find(id);
      return call === undefined ? undefined : reviewed(call);
    },
    list: (filter) => {
      const list = book.list(filter);
      return { ...list, at: (position) => reviewed(list.at(position)) };
    },
    reports: () => [...reviews.reports(), ...book.reports()].sort((a, b) => b.createdAtMs - a.createdAtMs),
  };
}

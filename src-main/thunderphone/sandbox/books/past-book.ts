import { firstIndex } from '../past/first-index';
import type { Past } from '../past/past';

import type { Selecting } from '../past/selecting';
import type { IssueReport } from '../reviews/issue-report';
import type { CallBook, ShownCall } from './call-book';

/** The made-up calls. */
export function pastBook(
  past: Past,
  select: Selecting,
  allReports: () => readonly IssueReport[],
  nowMs: number,
): CallBook {
  const shown = (index: number): ShownCall => {
    const goesOn = past.isRunning(index, nowMs);
    return {
      callId: past.id(index),
      startMs: past.startMs(index),
      object: () => past.call(index, nowMs),
      turns: () => (goesOn ? [] : past.transcript(index)),
      reports: () => (goesOn ? [] : past.reports(index)),
      recording: () => (goesOn ? undefined : past.recording(index)),
    };
  };
  return {
    reports: () => allReports(),
    find: (id) => {
      const index = past.indexOf(id);
      return index === undefined ? undefined : shown(index);
    },
    list: (filter) => {
      const selected = select(filter, nowMs);
      const { total } = selected;
      return {
        total,
        at: (position) => shown(selected.indexAt(position)),
        // Positions run from the newest call back.
        newerThan: (startMs) => firstIndex(total, (position) => past.startMs(selected.indexAt(position)) <= startMs),
      };
    },
  };
}

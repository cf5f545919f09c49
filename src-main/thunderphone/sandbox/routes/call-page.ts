import type { CallBook, CallList } from '../books/call-book';
import type { CallFilter } from '../calls/call-filter';
import { oddRows, oddTotal } from '../faults/odd-pages';
import { jsonAnswer, type Answer } from '../http/answer';
import type { JsonObject } from '../http/json';
import type { Page } from '../http/paging';
import type { Scenario } from '../scenario';

/** Calls from one position on, at most so many. */
export function callRows(calls: CallList, { offset, limit }: Page): readonly JsonObject[] {
  const length = Math.max(0, Math.min(limit, calls.total - offset));
  return Array.from({ length }, (_, index) => calls.at(offset + index).object());
}

/** A page of calls in its envelope (API notes 1.7, 9), with whatever the scenario does to it. */
export function callPage(book: CallBook, filter: CallFilter, page: Page, { oddPages }: Scenario): Answer {
  const calls = book.list(filter);
  const odd = oddPages ?? {};
  const back = odd.repeatsRows === true && page.offset > 0 ? 1 : 0;
  const rows = callRows(calls, { offset: page.offset - back, limit: page.limit });
  return jsonAnswer(200, {
    results: oddRows(rows, odd),
    total: oddTotal(calls.total, odd.total),
    limit: page.limit,
    offset: page.offset,
  });
}

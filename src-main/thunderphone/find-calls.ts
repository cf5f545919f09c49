import type { CallFinder } from '../calls/ports';
import type { CallSnapshot } from '../domain/call/call-snapshot';
import { isTerminalStatus } from '../domain/call/call-snapshot';
import { problem } from '../domain/problem/make-problem';
import { fail, ok } from '../domain/result';
import { readPages } from './lists/pages';
import type { OnOddity } from './lists/sift';
import type { Read } from './read';
import { callShape } from './shapes/call';

/** The cap that API notes 1.7 infer. */
const PAGE_SIZE = 200;
const MAX_PAGES = 10;

/** Not made by `POST /v1/call` (API notes 3.1). Between two own numbers one call leaves an inbound record as well. */
const OTHER_DIRECTIONS: ReadonlySet<string> = new Set(['inbound', 'mic', 'widget']);

type Wanted = Parameters<CallFinder['between']>[1];

/**
 * `GET /v1/calls`, filtered (API notes 3.4). A server may ignore the filters, so every row is judged here again. A
 * reading that did not get to its end is a problem, since "not found" would let a person call somebody twice.
 */
export function createCallFinder(read: Read, onOddity: OnOddity): CallFinder {
  return {
    between: async (account, wanted) => {
      const pages = await readPages({
        page: (query) => read(account, '/calls', query),
        query: {
          from_number: wanted.from,
          to_number: wanted.to,
          start_date: new Date(wholeSecond(wanted.after)).toISOString(),
          end_date: new Date(wanted.before).toISOString(),
        },
        shape: callShape,
        idOf: (call) => call.callId,
        names: ['calls'],
        pageSize: PAGE_SIZE,
        maxPages: MAX_PAGES,
        enough: (lastPage) => isPast(lastPage, wholeSecond(wanted.after)),
        onOddity,
      });
      if (!pages.ok) return pages;
      if (!pages.value.complete) {
        return fail(problem('answer_unreadable', { detail: 'calls: the list could not be read to its end' }));
      }
      return ok(pages.value.rows.filter((call) => isWanted(call, wanted)).sort(newestFirst));
    },
  };
}

/** Whether a page, sorted newest first, lies wholly before the window: older ones need not be read. */
function isPast(page: readonly CallSnapshot[], after: number): boolean {
  const times = page.map((call) => call.startedAt ?? Infinity);
  const first = times[0];
  return (
    first !== undefined && first < after && times.every((at, index) => index === 0 || at <= (times[index - 1] ?? 0))
  );
}

function isWanted(call: CallSnapshot, wanted: Wanted): boolean {
  if (!sameNumber(call.from, wanted.from) || !sameNumber(call.to, wanted.to)) return false;
  if (call.direction !== null && OTHER_DIRECTIONS.has(call.direction)) return false;
  // A call without a start can only be the one looked for while it is going on; an ended one may be of any day.
  if (call.startedAt === null) return !isTerminalStatus(call.status);
  return call.startedAt >= wholeSecond(wanted.after) && call.startedAt <= wanted.before;
}

/** A server that tells times without milliseconds puts a call at the beginning of its second. */
const wholeSecond = (ms: number): number => Math.floor(ms / 1000) * 1000;

/** By digits: the list might write a number with blanks, or a blank where a plus was not escaped. */
const sameNumber = (found: string | null, wanted: string): boolean =>
  found !== null && found.replace(/\D/g, '') === wanted.replace(/\D/g, '');

const newestFirst = (a: CallSnapshot, b: CallSnapshot): number =>
  (b.startedAt ?? Number.MAX_SAFE_INTEGER) - (a.startedAt ?? Number.MAX_SAFE_INTEGER);

import { assertNever } from '../../domain/result';
import type { CallId } from '../../domain/ids';
import type { CallPage } from '../ports';
import { isNewestFirst, nextUntil, overlapOf } from './order';
import type { WalkState } from './walk-state';
import { begin, tailOf } from './walk-state';

/** A page as it was read, and which of its calls had been taken over before. */
export interface SeenPage extends CallPage {
  readonly known: ReadonlySet<CallId>;
}

/** The walk came to its end, or the server shows the same page again and again although there are more. */
export type Ended = 'done' | 'stuck';

/** A page that came so often at growing offsets is all that the server shows. */
const SAME_UNTIL_STUCK = 3;

/** Ground lost so often in one sweep means that the list has another order each time: then only repeating helps. */
const MOST_LOSSES = 3;
const QUIET_SWEEPS_WITHOUT_ORDER = 4;

/**
 * What follows from a page. Pure, so that a crash at any moment only repeats a step. The rules:
 *
 * - Every page but the first must show calls of the one before again: then nothing lies between them, whatever came or
 *   went meanwhile. Where it does not, by offset the walk steps back until it stands on a known call; by time, the
 *   server does not keep its word about time.
 * - A page that shows nothing but those is the end. No total is believed, and no page for being short.
 * - By time is gone as long as every page is newest first and holds nothing later than was asked for. Then the rest is
 *   looked at by offset once (calls that tell no start are shown by no time); where the list proves longer than all
 *   that was taken over, or anything left doubt, everything is gone through by offset.
 * - A sweep by offset is repeated until one finds nothing new: within it, order cannot be relied on.
 *
 * @param taken calls taken over so far, those of this page included
 */
export function step(state: WalkState, page: SeenPage, taken: number): WalkState | Ended {
  const next = onward(state, page, taken);
  return next === 'done' || next === 'stuck' ? next : { ...next, most: Math.max(state.most, page.rows) };
}

function onward(state: WalkState, page: SeenPage, taken: number): WalkState | Ended {
  if (state.way === 'top') return tailOf(taken, state);
  if (!meets(state, page) && (state.offset === 0 || state.losses < MOST_LOSSES)) return seekGround(state);
  const after = { ...state, ...counted(state, page), back: 0 };
  if (isEnd(state, page)) return atEnd(after, state.offset + page.rows, taken);
  const repeated = { ...after, ends: endsOf(page), same: isSame(state, page) ? state.same + 1 : 0 };
  if (repeated.same >= SAME_UNTIL_STUCK) {
    const all = page.total === null || page.total <= page.rows || state.way === 'tail';
    return all ? atEnd(repeated, page.rows, taken) : 'stuck';
  }
  return state.way === 'time' ? byTime(repeated, page) : byOffset(repeated, page);
}

function meets({ until, offset, tail, back }: WalkState, { calls, rows, known }: SeenPage): boolean {
  if (offset === 0 && until === null) return true;
  if (back > 0) return calls[0] !== undefined && known.has(calls[0].callId);
  // Where nothing could be read there is nothing to recognise, and the walk goes on.
  if (tail.length === 0 || (rows > 0 && calls.length === 0)) return true;
  return calls.some(({ callId }) => tail.includes(callId));
}

/** Goes back to where the walk knows its way; by time it has none, and trusts the server's word on time no more. */
function seekGround(state: WalkState): WalkState {
  if (state.offset === 0) return begin('offset');
  const back = state.back === 0 ? Math.max(1, state.lap * 4) : state.back * 2;
  const losses = state.back === 0 ? state.losses + 1 : state.losses;
  return { ...state, offset: Math.max(0, state.offset - back), back, losses, tail: [], ends: '', same: 0 };
}

/** Also where rows that came meanwhile moved others in before the end: it is still the last, and the page is not full. */
function isEnd({ tail, lap, back, most }: WalkState, { calls, rows }: SeenPage): boolean {
  if (rows === 0) return true;
  if (back > 0 || calls.length === 0) return false;
  if (rows <= lap && calls.every(({ callId }) => tail.includes(callId))) return true;
  return calls.length === rows && rows < most && calls[rows - 1]?.callId === tail[tail.length - 1];
}

/** New calls of this page that the sweep before has missed. */
function counted(state: WalkState, { calls, known }: SeenPage): Pick<WalkState, 'fresh' | 'arriving'> {
  const ids = calls.map(({ callId }) => callId);
  const ground = state.arriving ? ids.findIndex((id) => known.has(id)) : 0;
  if (ground < 0) return { fresh: state.fresh, arriving: true };
  const news = new Set(ids.slice(ground).filter((id) => !known.has(id))).size;
  return { fresh: state.fresh + news, arriving: false };
}

const isQuiet = ({ fresh, losses, quiet }: WalkState): boolean =>
  fresh === 0 && (losses < MOST_LOSSES || quiet + 1 >= QUIET_SWEEPS_WITHOUT_ORDER);

const sweepAgain = ({ way, until, doubt, fresh, quiet }: WalkState): WalkState =>
  begin(way, { until, doubt, quiet: fresh === 0 ? quiet + 1 : 0, arriving: way === 'offset' });

const endsOf = ({ calls, rows }: SeenPage): string =>
  [rows, calls[0]?.callId ?? '', calls[calls.length - 1]?.callId ?? ''].join(' ');

const isSame = (state: WalkState, page: SeenPage): boolean =>
  state.offset > 0 && page.calls.length > 0 && state.ends === endsOf(page);

function byTime(state: WalkState, page: SeenPage): WalkState {
  const { until, offset } = state;
  const asAsked = page.calls.every(({ startedAt }) => until === null || (startedAt !== null && startedAt <= until));
  if (!isNewestFirst(page.calls) || !asAsked) return begin('offset');
  const next = nextUntil(page.calls, until);
  if (next === null) return byOffset(state, page);
  // More than a page of calls with one start have no order among them.
  if (offset > 0 && until !== null && !isQuiet(state)) return sweepAgain(state);
  const tail = page.calls.flatMap(({ startedAt, callId }) => (startedAt !== null && startedAt <= next ? [callId] : []));
  const lap = tail.length + page.rows - page.calls.length;
  // Nor do calls that tell no start, should more than a page of them come first.
  return begin('time', { until: next, tail, lap, doubt: state.doubt || (offset > 0 && until === null) });
}

function byOffset(state: WalkState, { calls, rows }: SeenPage): WalkState {
  const overlap = overlapOf(rows);
  const lap = overlap + rows - calls.length;
  // Hardly anything on this page can be read: there is nothing to recognise.
  if (lap > rows / 2 && calls.length < rows) return { ...state, offset: state.offset + rows, tail: [], lap: 0 };
  const tail = calls.slice(-overlap).map(({ callId }) => callId);
  return { ...state, offset: state.offset + rows - lap, tail, lap };
}

/** @param length rows of the list, as far as the end was seen at an offset */
function atEnd(state: WalkState, length: number, taken: number): WalkState | Ended {
  switch (state.way) {
    case 'time':
      // The oldest calls are more than a page of one start: as above.
      if (state.offset > 0 && state.until !== null && !isQuiet(state)) return sweepAgain(state);
      return begin('top', { doubt: state.doubt });
    case 'top':
      return tailOf(taken, state);
    case 'tail':
      if (state.doubt || state.fresh > 0) return begin('offset');
      if (length <= taken) return 'done';
      // The calls too many may have come just now.
      return state.losses < MOST_LOSSES - 1 ? begin('top', { losses: state.losses + 1 }) : begin('offset');
    case 'offset':
      return isQuiet(state) ? 'done' : sweepAgain(state);
    default:
      return assertNever(state.way);
  }
}

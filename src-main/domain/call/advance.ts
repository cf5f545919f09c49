import { assertNever } from '../result';
import type { CallId } from '../ids';
import type { Attempt } from './attempt';
import { isSettled } from './attempt';
import type { AttemptEvent, Journaled } from './attempt-event';
import type { CallSnapshot } from './call-snapshot';
import { isTerminalStatus } from './call-snapshot';

/**
 * By how much this computer's clock may be off before ThunderPhone's is gone by, in ms. Below, the two are the same but
 * for how exactly `Date` tells, which must not shuffle presses of the same minute.
 */
const CLOCK_TRUSTED_MS = 2 * 60_000;

/** When Call was pressed, so that presses stay in their order whatever a clock was set to in between. */
const pressedAt = ({ at, clockOffsetMs = 0 }: Journaled): number =>
  clockOffsetMs !== null && Math.abs(clockOffsetMs) > CLOCK_TRUSTED_MS ? at + clockOffsetMs : at;

/** The attempt that a press of Call begins with. */
export function begin(event: Journaled): Attempt {
  return {
    ...event.request,
    id: event.attemptId,
    accountId: event.accountId,
    draftId: event.draftId,
    createdAt: pressedAt(event),
    changedAt: event.at,
    sends: [{ at: event.at, clockOffsetMs: event.clockOffsetMs ?? null }],
    state: 'sending',
    apiStatus: null,
    callId: null,
    acceptedAt: null,
    startedAt: null,
    endedAt: null,
    durationSeconds: null,
    endReason: null,
    billableMinutes: null,
    billingTotalCents: null,
    problem: null,
    following: 'yes',
    candidates: [],
    ruledOut: [],
    dismissed: false,
    note: '',
  };
}

/**
 * What an event makes of an attempt. Pure: the same events always give the same attempt. An event that cannot follow
 * (a late answer after the end, say) leaves the attempt as it is and returns the very same object.
 */
export function advance(attempt: Attempt, event: AttemptEvent): Attempt {
  const changedAt = Math.max(attempt.changedAt, event.at);
  switch (event.kind) {
    case 'accepted':
      return awaitsAnswer(attempt)
        ? {
            ...attempt,
            ...takenUp(attempt),
            changedAt,
            state: 'initiated',
            callId: event.callId,
            acceptedAt: event.at,
          }
        : attempt;
    case 'refused':
      return attempt.state === 'sending'
        ? { ...attempt, changedAt, state: 'refused', problem: event.problem, following: 'done' }
        : attempt;
    case 'unconfirmed':
      return attempt.state === 'sending' || attempt.state === 'unconfirmed'
        ? { ...attempt, changedAt, state: 'unconfirmed', problem: event.problem, candidates: [] }
        : attempt;
    case 'undecided':
      return attempt.state === 'unconfirmed' || attempt.state === 'not_placed'
        ? {
            ...attempt,
            changedAt,
            state: 'unconfirmed',
            problem: event.problem,
            following: 'yes',
            candidates: event.candidates ?? [],
          }
        : attempt;
    case 'chosen':
      return canChoose(attempt, event.call.callId)
        ? observe({ ...attempt, ...takenUp(attempt), acceptedAt: event.at }, event.call, changedAt)
        : attempt;
    case 'ruled_out':
      return canRuleOut(attempt, event.callIds)
        ? {
            ...attempt,
            ...notPlaced(changedAt),
            ruledOut: [...new Set([...attempt.ruledOut, ...event.callIds])],
          }
        : attempt;
    case 'resent':
      // Only not_placed is tried again. On a disk that was full meanwhile the attempt may lag behind, and must not lose
      // that its request left once more.
      return awaitsAnswer(attempt)
        ? {
            ...attempt,
            changedAt,
            state: 'sending',
            problem: null,
            following: 'yes',
            candidates: [],
            dismissed: false,
            sends: [...attempt.sends, { at: event.at, clockOffsetMs: event.clockOffsetMs }],
          }
        : attempt;
    case 'found':
      return awaitsAnswer(attempt)
        ? observe({ ...attempt, ...takenUp(attempt), acceptedAt: event.at }, event.call, changedAt)
        : attempt;
    case 'not_found':
      return attempt.state === 'unconfirmed' ? { ...attempt, ...notPlaced(changedAt) } : attempt;
    case 'observed':
      return canObserve(attempt, event.call) ? observe(attempt, event.call, changedAt) : attempt;
    case 'follow_limit':
      return isSettled(attempt.state) ? attempt : { ...attempt, changedAt, following: 'limit' };
    case 'follow_resumed':
      return isSettled(attempt.state) ? attempt : { ...attempt, changedAt, following: 'yes' };
    case 'gone':
      return isSettled(attempt.state) ? attempt : { ...attempt, changedAt, following: 'gone', problem: event.problem };
    case 'dismissed':
      return attempt.dismissed ? attempt : { ...attempt, changedAt, dismissed: true };
    case 'restored':
      return attempt.dismissed ? { ...attempt, changedAt, dismissed: false } : attempt;
    case 'noted':
      return attempt.note === event.note ? attempt : { ...attempt, changedAt, note: event.note };
    default:
      return assertNever(event);
  }
}

const awaitsAnswer = (attempt: Attempt): boolean =>
  attempt.callId === null &&
  (attempt.state === 'sending' || attempt.state === 'unconfirmed' || attempt.state === 'not_placed');

const notPlaced = (changedAt: number) =>
  ({ changedAt, state: 'not_placed', following: 'done', problem: null, candidates: [] }) as const;

/** Whether a person may say of this attempt that it became this call: one that may be it, and that was shown. */
export const canChoose = ({ state, callId, candidates }: Attempt, chosen: CallId): boolean =>
  state === 'unconfirmed' && callId === null && candidates.some((one) => one.callId === chosen);

/** Whether "none of these" answers for all that may be it; a call that was not shown is not ruled out. */
export const canRuleOut = ({ state, callId, candidates }: Attempt, shown: readonly CallId[]): boolean =>
  state === 'unconfirmed' &&
  callId === null &&
  candidates.length > 0 &&
  candidates.every((one) => shown.includes(one.callId));

/** A call that had been given up is in sight again, even where the attempt was put away meanwhile. */
const takenUp = (attempt: Attempt): Pick<Attempt, 'problem' | 'following' | 'candidates' | 'dismissed'> => ({
  problem: null,
  following: 'yes',
  candidates: [],
  dismissed: attempt.dismissed && attempt.state !== 'not_placed',
});

/** Billing arrives after the end, so an ended call may still learn its cost, but never un-ends. */
function canObserve(attempt: Attempt, call: CallSnapshot): boolean {
  if (attempt.callId !== call.callId) return false;
  return !isSettled(attempt.state) || attempt.state === call.status;
}

function observe(attempt: Attempt, call: CallSnapshot, changedAt: number): Attempt {
  const ended = isTerminalStatus(call.status);
  const next: Attempt = {
    ...attempt,
    callId: call.callId,
    apiStatus: call.status,
    state: isTerminalStatus(call.status) ? call.status : 'in_progress',
    startedAt: call.startedAt ?? attempt.startedAt,
    endedAt: ended ? (call.endedAt ?? attempt.endedAt) : null,
    durationSeconds: call.durationSeconds ?? attempt.durationSeconds,
    endReason: call.endReason ?? attempt.endReason,
    billableMinutes: call.billableMinutes ?? attempt.billableMinutes,
    billingTotalCents: call.billingTotalCents ?? attempt.billingTotalCents,
    problem: null,
    following: ended ? 'done' : attempt.following === 'gone' ? 'yes' : attempt.following,
  };
  return sameAttempt(attempt, next) ? attempt : { ...next, changedAt };
}

function sameAttempt(a: Attempt, b: Attempt): boolean {
  return (Object.keys(b) as (keyof Attempt)[]).every((key) => a[key] === b[key]);
}

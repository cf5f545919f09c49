import type { Attempt } from '../../../src-main/domain/call/attempt';
import type { PlacedCall } from '../service/placed-calls';
import type { PlannedPress } from './plan';

/** A press that was made, and what the program said to it. */
export interface MadePress extends PlannedPress {
  /** The attempt's id, which is its idempotency key as well; null where the answer was a problem. */
  readonly attemptId: string | null;
  /** The problem's code, where it was one. */
  readonly said: string | null;
  /** The draft that this press used up. */
  readonly draftId: string;
  /** How often a person's Try again was pressed for it. */
  readonly triedAgain: number;
}

export interface Finding {
  readonly index: number | null;
  readonly fault: string;
  readonly what: string;
  readonly state: string | null;
  readonly key: string | null;
}

export const FINDING_KINDS = ['duplicates', 'lost', 'unresolved', 'swapped'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export interface Verdict {
  /** Calls on the server's books. */
  readonly placed: number;
  /** More calls than presses for one and the same request; or a call that no press asked for. */
  readonly duplicates: readonly Finding[];
  /** A press that is not in the record; or a call on the server of which the record says something untrue. */
  readonly lost: readonly Finding[];
  /** Still unconfirmed, or a call still going, after the settling time. */
  readonly unresolved: readonly Finding[];
  /**
   * Two presses of the same request a moment apart, and the call of one is shown under the other. The API names no key
   * in its calls, so the two look alike; all calls of the two are in the record, each once.
   */
  readonly swapped: readonly Finding[];
  /** By the state in which attempts ended. */
  readonly states: Readonly<Record<string, number>>;
}

const OPEN: ReadonlySet<string> = new Set(['sending', 'unconfirmed', 'initiated', 'in_progress']);

/** Holds the record against the server's books. Pure. */
export function compare(
  presses: readonly MadePress[],
  calls: readonly PlacedCall[],
  record: readonly Attempt[],
): Verdict {
  const pressOf = new Map(presses.map((press) => [press.draftId, press]));
  const attempts = new Map(record.map((attempt) => [attempt.idempotencyKey as string, attempt]));
  const finding = (key: string | null, what: string): Finding => {
    const attempt = attempts.get(key ?? '');
    const press = attempt && pressOf.get(attempt.draftId);
    return { index: press?.index ?? null, fault: press?.fault ?? '?', what, state: attempt?.state ?? null, key };
  };
  const lost: Finding[] = [];
  const unresolved: Finding[] = [];
  const duplicates: Finding[] = [];
  const swapped: Finding[] = [];

  const inRecord = new Set(record.map((attempt) => attempt.draftId as string));
  for (const { index, fault, said, draftId } of presses) {
    if (!inRecord.has(draftId)) lost.push({ index, fault, what: 'not in the record', state: said, key: null });
  }
  for (const { key, callId } of calls) {
    if (!attempts.has(key ?? '')) lost.push(finding(key, `call ${callId} is of no attempt in the record`));
  }
  for (const alike of groups(record)) {
    const keys = new Set(alike.map((attempt) => attempt.idempotencyKey as string));
    const placed = calls.filter(({ key }) => keys.has(key ?? ''));
    const shown = alike.flatMap(({ callId }) => (callId === null ? [] : [callId as string]));
    const [first = null] = keys;
    if (placed.length > alike.length)
      duplicates.push(finding(first, `${placed.length} calls, ${alike.length} presses`));
    for (const callId of shown) {
      if (!placed.some((call) => call.callId === callId))
        lost.push(finding(first, `shows call ${callId}, not its own`));
    }
    if (new Set(shown).size < shown.length) lost.push(finding(first, 'one call is shown as two'));
    const open = alike.filter(({ state }) => OPEN.has(state));
    const unseen = placed.filter(({ callId }) => !shown.includes(callId));
    for (const { key, callId } of unseen.slice(open.length)) lost.push(finding(key, `call ${callId} is denied`));
    for (const { idempotencyKey, callId } of alike) {
      const own = placed.filter(({ key }) => key === (idempotencyKey as string));
      const right = callId === null ? own.length === 0 : own.some((call) => call.callId === callId);
      const known = placed.length - unseen.length;
      if (!right && alike.length > 1 && known > 0)
        swapped.push(finding(idempotencyKey, `shows ${callId ?? 'no call'}`));
    }
    for (const { idempotencyKey, problem, following } of open) {
      const there = placed.some(({ key }) => key === (idempotencyKey as string)) ? 'was placed' : 'was not placed';
      unresolved.push(finding(idempotencyKey, `the call ${there}; the record says ${problem?.code ?? following}`));
    }
  }
  const states: Record<string, number> = {};
  for (const { state } of record) states[state] = (states[state] ?? 0) + 1;
  return { placed: calls.length, duplicates, lost, unresolved, swapped, states };
}

/** Attempts of the very same request: number, from-number and agent. All but a few stand alone. */
function groups(record: readonly Attempt[]): readonly (readonly Attempt[])[] {
  const alike = new Map<string, Attempt[]>();
  for (const attempt of record) {
    const request = `${attempt.to} ${attempt.from} ${attempt.agent.kind} ${attempt.agent.id ?? ''}`;
    alike.set(request, [...(alike.get(request) ?? []), attempt]);
  }
  return [...alike.values()];
}

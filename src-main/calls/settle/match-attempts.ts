import type { Attempt } from '../../domain/call/attempt';
import type { CallSnapshot } from '../../domain/call/call-snapshot';
import type { AttemptId, CallId } from '../../domain/ids';
import { orderedPairs } from './order-pairs';
import type { Span } from './search-spans';
import { distance, searchSpans } from './search-spans';

/**
 * What a look says about one attempt.
 *
 * `found`      this is its call
 * `none`       ThunderPhone has no call that could be it
 * `ambiguous`  there are more such calls than attempts, so somebody else called too: a person must say
 * `wait`       one of them may belong to an attempt whose answer is still on its way
 */
export type Match =
  | { readonly kind: 'found'; readonly call: CallSnapshot }
  | { readonly kind: 'none' }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly CallSnapshot[] }
  | { readonly kind: 'wait' };

interface Seeker {
  readonly attempt: Attempt;
  readonly spans: readonly Span[];
}

/** Not made by `POST /v1/call` (API notes 3.1). */
const OTHER_DIRECTIONS: ReadonlySet<string> = new Set(['inbound', 'mic', 'widget']);

/**
 * Says of each attempt without a known call which of `calls` it became. One call is one attempt's, never one that is
 * `owned` already; several attempts to one number get their calls in order of time.
 *
 * @param offsetNow ThunderPhone's clock minus this computer's in ms; null when not known
 */
export function matchAttempts(
  attempts: readonly Attempt[],
  calls: readonly CallSnapshot[],
  owned: ReadonlySet<CallId>,
  offsetNow: number | null,
): ReadonlyMap<AttemptId, Match> {
  const seekers = attempts
    .map((attempt) => ({ attempt, spans: searchSpans(attempt, offsetNow) }))
    .sort((a, b) => lastSent(a) - lastSent(b));
  const free = calls.filter(({ callId }) => !owned.has(callId)).sort((a, b) => startOf(a) - startOf(b));
  const matches = new Map<AttemptId, Match>();
  for (const group of groups(seekers, free)) for (const [id, match] of decide(group)) matches.set(id, match);
  return matches;
}

interface Group {
  readonly seekers: readonly Seeker[];
  readonly calls: readonly CallSnapshot[];
}

function decide({ seekers, calls }: Group): readonly (readonly [AttemptId, Match])[] {
  const all = (match: (seeker: Seeker) => Match) => seekers.map((one) => [one.attempt.id, match(one)] as const);
  if (calls.length === 0) return all(() => ({ kind: 'none' }));
  if (seekers.some(({ attempt }) => attempt.state === 'sending')) return all(() => ({ kind: 'wait' }));
  const pairs = orderedPairs(seekers.length, calls.length, (row, column) => {
    const [seeker, call] = [seekers[row], calls[column]];
    if (!seeker || !call || !couldBe(seeker, call)) return null;
    return call.startedAt === null ? 0 : distance(seeker.spans, call.startedAt);
  });
  // A call that is left over shows that somebody else called, and then no pair is certain.
  if (pairs.filter((column) => column !== null).length < calls.length) {
    return all((seeker) => ({ kind: 'ambiguous', candidates: calls.filter((call) => couldBe(seeker, call)) }));
  }
  return seekers.map(({ attempt }, row) => {
    const call = calls[pairs[row] ?? -1];
    return [attempt.id, call ? { kind: 'found', call } : { kind: 'none' }];
  });
}

/** Attempts and calls that have to do with one another; what happens in one group does not bear on another. */
function groups(seekers: readonly Seeker[], calls: readonly CallSnapshot[]): readonly Group[] {
  const left = new Set(seekers);
  const found: Group[] = [];
  for (const first of seekers) {
    if (!left.delete(first)) continue;
    const members = [first];
    const theirs = new Set<CallSnapshot>();
    for (const member of members) {
      for (const call of calls) if (couldBe(member, call)) theirs.add(call);
      for (const other of left) {
        if (![...theirs].some((call) => couldBe(other, call))) continue;
        left.delete(other);
        members.push(other);
      }
    }
    found.push({
      seekers: seekers.filter((one) => members.includes(one)),
      calls: calls.filter((call) => theirs.has(call)),
    });
  }
  return found;
}

function couldBe({ attempt, spans }: Seeker, call: CallSnapshot): boolean {
  if (attempt.ruledOut.includes(call.callId)) return false;
  if (call.to !== null && digits(call.to) !== digits(attempt.to)) return false;
  if (call.from !== null && digits(call.from) !== digits(attempt.from)) return false;
  if (call.direction !== null && OTHER_DIRECTIONS.has(call.direction)) return false;
  if (call.agentId !== null && attempt.agent.id !== null && call.agentId !== attempt.agent.id) return false;
  const { startedAt } = call;
  return startedAt === null || spans.some(({ after, before }) => startedAt >= after && startedAt <= before);
}

const digits = (number: string): string => number.replace(/\D/g, '');

/** A call whose beginning is not told yet is the newest. */
const startOf = (call: CallSnapshot): number => call.startedAt ?? Number.MAX_SAFE_INTEGER;

/** By ThunderPhone's clock. The last send counts: the earlier ones were looked up before it was made. */
const lastSent = ({ spans }: Seeker): number => Math.max(...spans.map(({ after, before }) => (after + before) / 2));

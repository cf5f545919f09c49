import type { Attempt } from '../../domain/call/attempt';
import type { CallSnapshot } from '../../domain/call/call-snapshot';
import type { AttemptId, CallId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { ok } from '../../domain/result';
import type { AttemptBook } from '../book/attempt-book';
import { guarded, type OnFault } from '../guarded';
import type { CallFinder, CallOwnership, Clock, ServerClock } from '../ports';
import { Turns } from '../turns';
import type { Match } from './match-attempts';
import { matchAttempts } from './match-attempts';
import { hull, overlap, searchSpans } from './search-spans';

export interface LookUpParts {
  readonly book: AttemptBook;
  readonly finder: CallFinder;
  readonly ownership: CallOwnership;
  readonly clock: Clock;
  readonly serverClock: ServerClock;
  readonly onFault?: OnFault;
}

type Matches = ReadonlyMap<AttemptId, Match>;

/** Looks calls up at ThunderPhone and writes down what was found. It only reads: nothing is ever sent by it. */
export class LookUp {
  /** Looks under way, by what they ask for. */
  private readonly underWay = new Map<string, Promise<Result<Matches, Problem>>>();
  /** One at a time, or two of them might take the same call. */
  private readonly turns = new Turns<string>();

  constructor(private readonly parts: LookUpParts) {}

  /** One look for an attempt and all others that its calls could belong to. A look under way is shared. */
  async look(attempt: Attempt): Promise<Result<Match, Problem>> {
    const what = numbersOf(attempt);
    const running = this.underWay.get(what);
    if (running) return this.answerFor(attempt, await running);
    const look = this.inTurn(attempt, () => this.lookNow(attempt));
    this.underWay.set(what, look);
    const matches = await look;
    this.underWay.delete(what);
    return this.answerFor(attempt, matches);
  }

  /** The same, by a request that leaves after this was called. */
  async lookAnew(attempt: Attempt): Promise<Result<Match, Problem>> {
    const what = numbersOf(attempt);
    for (let running = this.underWay.get(what); running; running = this.underWay.get(what)) await running;
    return this.look(attempt);
  }

  /** Runs what gives a call to an attempt while no look at the same numbers does. */
  inTurn<T>(attempt: Attempt, run: () => Promise<Result<T, Problem>>): Promise<Result<T, Problem>> {
    return this.turns.take(numbersOf(attempt), () => guarded(run, this.parts.onFault));
  }

  private answerFor(attempt: Attempt, matches: Result<Matches, Problem>): Result<Match, Problem> {
    // An attempt that the look did not know of, because it came later, is looked up with the next one.
    return matches.ok ? ok(matches.value.get(attempt.id) ?? { kind: 'wait' }) : matches;
  }

  private async lookNow(attempt: Attempt): Promise<Result<Matches, Problem>> {
    const { finder, ownership, serverClock } = this.parts;
    const { accountId, from, to } = attempt;
    const offset = serverClock.offsetMs(accountId);
    const sought = this.rivals(attempt, offset);
    if (sought.length === 0) return ok(new Map());
    const span = hull(sought.flatMap((one) => searchSpans(one, offset)));
    const calls = await finder.between(accountId, { from, to, ...span });
    if (!calls.ok) return calls;
    const ids = calls.value.map(({ callId }) => callId);
    const owned = await ownership.owned(accountId, ids);
    if (!owned.ok) return owned;
    // Asked again after the answers: who waits for a call may have changed while they were on their way.
    const seekers = this.rivals(attempt, offset);
    const matches = matchAttempts(seekers, calls.value, new Set([...owned.value, ...this.known()]), offset);
    for (const seeker of seekers) await this.write(seeker, matches.get(seeker.id), offset ?? 0);
    return ok(matches);
  }

  /** Calls of attempts in memory: with a full disk the record may lack the last of them. */
  private known(): readonly CallId[] {
    return this.parts.book.all().flatMap(({ callId }) => (callId === null ? [] : [callId]));
  }

  /** The attempt and all whose call might be taken for its own, near or by way of others. */
  private rivals(attempt: Attempt, offset: number | null): readonly Attempt[] {
    const members = [this.parts.book.get(attempt.id) ?? attempt];
    let others = this.parts.book.all().filter((one) => one.id !== attempt.id && isRival(one, attempt));
    for (const member of members) {
      const spans = searchSpans(member, offset);
      const near = others.filter((one) => overlap(spans, searchSpans(one, offset)));
      members.push(...near);
      others = others.filter((one) => !near.includes(one));
    }
    return members.filter(lacksCall);
  }

  private async write(attempt: Attempt, match: Match | undefined, offset: number): Promise<void> {
    const { book, clock } = this.parts;
    if (match?.kind === 'found') await book.apply(attempt.id, { kind: 'found', at: clock.now(), call: match.call });
    if (match?.kind !== 'ambiguous') return;
    const several = severalCalls(match.candidates, offset);
    const { candidates } = match;
    // Said once, not at every look.
    if (attempt.problem?.what === several.what && sameCalls(attempt.candidates, candidates)) return;
    await book.apply(attempt.id, { kind: 'undecided', at: clock.now(), problem: several, candidates });
  }
}

const numbersOf = ({ accountId, from, to }: Attempt): string => [accountId, from, to].join(' ');

/** Both as ThunderPhone told them, by the same code. */
const sameCalls = (some: readonly CallSnapshot[], others: readonly CallSnapshot[]): boolean =>
  JSON.stringify(some) === JSON.stringify(others);

const lacksCall = ({ callId, state }: Attempt): boolean =>
  callId === null && (state === 'sending' || state === 'unconfirmed' || state === 'not_placed');

const isRival = (one: Attempt, other: Attempt): boolean =>
  lacksCall(one) && one.accountId === other.accountId && one.from === other.from && one.to === other.to;

const timeOfDay = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit', second: '2-digit' });

/** The times are said as this computer's clock shows them, beside which they will be read. */
function severalCalls(candidates: readonly CallSnapshot[], offset: number): Problem {
  const times = candidates.map(({ startedAt }) =>
    startedAt === null ? 'one just now' : timeOfDay.format(startedAt - offset).replace(/\s/g, ' '),
  );
  return problem('calls_ambiguous', {
    what: `${String(candidates.length)} calls between these numbers may be this one. They began at: ${times.join(', ')}.`,
  });
}

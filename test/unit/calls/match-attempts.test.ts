import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchAttempts } from '../../../src-main/calls/settle/match-attempts';
import { searchSpans } from '../../../src-main/calls/settle/search-spans';
import { begin } from '../../../src-main/domain/call/advance';
import type { Attempt } from '../../../src-main/domain/call/attempt';
import type { CallSnapshot } from '../../../src-main/domain/call/call-snapshot';
import type { AgentId, AttemptId, CallId } from '../../../src-main/domain/ids';
import { press } from '../../doubles/presses';
import { attempt, PRESSED_AT, snapshot } from '../../doubles/sample-attempts';

const NOBODY = new Set<CallId>();
const mine = attempt({ state: 'unconfirmed' });
const [span = { after: 0, before: 0 }] = searchSpans(mine, null);

const lost = (nth: number, at: number, change: Partial<Attempt> = {}): Attempt => ({
  ...begin(press(nth, {}, { at, clockOffsetMs: 0 })),
  state: 'unconfirmed',
  ...change,
});
const call = (id: number, startedAt: number | null): CallSnapshot =>
  snapshot({ callId: String(id) as CallId, startedAt });

describe('what may be the call of an attempt', () => {
  it.each([
    ['the same numbers in the span', snapshot(), 'found'],
    ['another number called', snapshot({ to: '+12125550143' }), 'none'],
    ['another from-number', snapshot({ from: '+14155550101' }), 'none'],
    ['too early', snapshot({ startedAt: span.after - 1 }), 'none'],
    ['too late', snapshot({ startedAt: span.before + 1 }), 'none'],
    ['an inbound call', snapshot({ direction: 'inbound' }), 'none'],
    ['a direction of a newer service', snapshot({ direction: 'outbound_api' }), 'found'],
    ['another agent', snapshot({ agentId: '78' as AgentId }), 'none'],
    ['an agent that is not told', snapshot({ agentId: null }), 'found'],
    ['a start that is not told', snapshot({ startedAt: null }), 'found'],
    ['a number written with blanks', snapshot({ to: '+1 212 555 0142' }), 'found'],
  ])('%s: %s', (_name, candidate, kind) => {
    expect(matchAttempts([mine], [candidate], NOBODY, null).get(mine.id)?.kind).toBe(kind);
  });
});

describe('several attempts to one number', () => {
  const at = PRESSED_AT;

  it('get their calls in order of time', () => {
    const matches = matchAttempts(
      [lost(2, at + 60_000), lost(1, at)],
      [call(8, at + 61_000), call(7, at + 900)],
      NOBODY,
      0,
    );
    expect([...matches].map(([id, match]) => [id, match.kind === 'found' && match.call.callId]).sort()).toEqual([
      ['attempt-1', '7'],
      ['attempt-2', '8'],
    ]);
  });

  it('leave the one call there is to the press right before it', () => {
    const matches = matchAttempts([lost(1, at), lost(2, at + 60_000)], [call(7, at + 61_000)], NOBODY, 0);
    expect(matches.get('attempt-1' as AttemptId)).toEqual({ kind: 'none' });
    expect(matches.get('attempt-2' as AttemptId)).toMatchObject({ kind: 'found', call: { callId: '7' } });
  });

  it('are all left to a person when there is a call too many', () => {
    const calls = [call(7, at + 900), call(8, at + 30_000), call(9, at + 61_000)];
    const matches = matchAttempts([lost(1, at), lost(2, at + 60_000)], calls, NOBODY, 0);
    expect([...matches.values()].map(({ kind }) => kind)).toEqual(['ambiguous', 'ambiguous']);
  });

  it('wait when one of them is still being sent', () => {
    const matches = matchAttempts([lost(1, at), lost(2, at, { state: 'sending' })], [call(7, at + 900)], NOBODY, 0);
    expect(matches.get('attempt-1' as AttemptId)).toEqual({ kind: 'wait' });
  });

  it('one tried again hours later is looked for at both times, and not between', () => {
    const sends = [
      { at, clockOffsetMs: 0 },
      { at: at + 7_200_000, clockOffsetMs: 0 },
    ];
    const kindAt = (startedAt: number) =>
      matchAttempts([lost(1, at, { sends })], [call(7, startedAt)], NOBODY, 0).get('attempt-1' as AttemptId)?.kind;
    expect([at + 900, at + 3_600_000, at + 7_200_900].map(kindAt)).toEqual(['found', 'none', 'found']);
  });
});

describe('whatever was pressed and called', () => {
  const moment = fc.integer({ min: PRESSED_AT, max: PRESSED_AT + 600_000 });
  const attempts = fc
    .array(fc.tuple(moment, fc.constantFrom('unconfirmed', 'not_placed', 'sending')), { maxLength: 6 })
    .map((list) => list.map(([at, state], nth) => lost(nth, at, { state: state as Attempt['state'] })));
  const calls = fc
    .array(fc.option(moment, { nil: null, freq: 6 }), { maxLength: 8 })
    .map((list) => list.map((at, nth) => call(nth, at)));
  const owned = fc.subarray(['0', '1', '2', '3']).map((ids) => new Set(ids as CallId[]));

  it('no call is given twice, none is taken from its owner, and time keeps its order', () => {
    fc.assert(
      fc.property(attempts, calls, owned, fc.constantFrom(null, 0, 400), (list, all, taken, offset) => {
        const matches = matchAttempts(list, all, taken, offset);
        expect([...matches.keys()].sort()).toEqual(list.map(({ id }) => id).sort());
        const pairs = list
          .flatMap((one) => {
            const match = matches.get(one.id);
            return match?.kind === 'found' ? [{ one, call: match.call }] : [];
          })
          .sort((a, b) => a.one.createdAt - b.one.createdAt);
        expect(new Set(pairs.map((pair) => pair.call.callId)).size).toBe(pairs.length);
        expect(pairs.some((pair) => taken.has(pair.call.callId))).toBe(false);
        expect(pairs.some((pair) => pair.one.state === 'sending')).toBe(false);
        pairs.forEach((pair, index) => {
          const next = pairs[index + 1];
          if (!next || next.one.createdAt === pair.one.createdAt) return;
          expect(pair.call.startedAt ?? Infinity).toBeLessThanOrEqual(next.call.startedAt ?? Infinity);
        });
      }),
      { numRuns: 2_000 },
    );
  });

  it('"none" is said only where no free call is left that could be it', () => {
    fc.assert(
      fc.property(attempts, calls, owned, (list, all, taken) => {
        const matches = matchAttempts(list, all, taken, 0);
        const given = new Set([...matches.values()].flatMap((match) => (match.kind === 'found' ? [match.call] : [])));
        for (const one of list) {
          if (matches.get(one.id)?.kind !== 'none') continue;
          const left = all.filter((candidate) => !taken.has(candidate.callId) && !given.has(candidate));
          const alone = matchAttempts([{ ...one, state: 'unconfirmed' }], left, taken, 0);
          expect(alone.get(one.id)?.kind).toBe('none');
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advance, begin } from '../../../src-main/domain/call/advance';
import type { AttemptEvent } from '../../../src-main/domain/call/attempt-event';
import type { CallSnapshot } from '../../../src-main/domain/call/call-snapshot';
import type { AccountId, AgentId, CallId } from '../../../src-main/domain/ids';
import type { E164 } from '../../../src-main/domain/number';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { PRESSED_AT } from '../../doubles/sample-attempts';
import { press } from '../../doubles/presses';
import { must, openHere, tempFolder } from '../../doubles/storage-kit';

const at = fc.integer({ min: PRESSED_AT, max: PRESSED_AT + 10_000_000 });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const text = fc.string({ unit: 'grapheme', maxLength: 40 }).map((value) => value.replaceAll('\0', ''));
const amount = fc.double({ min: 0, max: 1e6, noNaN: true });

const callId = fc.constantFrom('1' as CallId, '2' as CallId);

const call: fc.Arbitrary<CallSnapshot> = fc.record({
  callId,
  status: fc.constantFrom('in_progress', 'completed', 'failed', 'ringing'),
  direction: maybe(text),
  from: maybe(text),
  to: maybe(text),
  agentId: maybe(fc.constant('18446744073709551615' as AgentId)),
  startedAt: maybe(at),
  endedAt: maybe(at),
  durationSeconds: maybe(amount),
  endReason: maybe(text),
  billableMinutes: maybe(amount),
  billingTotalCents: maybe(amount),
});

const problems = fc.constantFrom(
  problem('api_server', { status: 503, detail: 'Übel "gone" 🙁' }),
  problem('api_bad_request', { fields: { to_number: ['no'] } }),
  problem('network_timeout', { retryAfterMs: 1500 }),
);

const event: fc.Arbitrary<AttemptEvent> = fc.oneof(
  fc.record({ kind: fc.constant('accepted' as const), at, callId, replay: fc.boolean() }),
  fc.record({
    kind: fc.constantFrom('refused' as const, 'unconfirmed' as const, 'undecided' as const),
    at,
    problem: problems,
  }),
  fc.record({ kind: fc.constant('resent' as const), at, clockOffsetMs: maybe(fc.integer()) }),
  fc.record({
    kind: fc.constant('undecided' as const),
    at,
    problem: problems,
    candidates: fc.array(call, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('ruled_out' as const), at, callIds: fc.array(callId, { maxLength: 3 }) }),
  fc.record({ kind: fc.constantFrom('found' as const, 'observed' as const, 'chosen' as const), at, call }),
  fc.record({ kind: fc.constant('gone' as const), at, problem: problems }),
  fc.record({ kind: fc.constant('noted' as const), at, note: text }),
  fc.record({
    kind: fc.constantFrom('not_found' as const, 'follow_limit' as const, 'follow_resumed' as const),
    at,
  }),
  fc.record({ kind: fc.constantFrom('dismissed' as const, 'restored' as const), at }),
);

it('whatever happens: the attempt on disk is what its events make of it, also after a restart', () => {
  const folder = tempFolder();
  let nth = 0;
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (happened) => {
      nth += 1;
      const before = openHere(folder);
      // A call belongs to one attempt of an account, so each run has an account of its own.
      const accountId = `account-${nth}` as AccountId;
      // And a number of its own, so that nothing is asked before it.
      const first = press(nth, { to: `+1212555${1_000 + nth}` as E164 }, { accountId });
      let now = must(before.handlers['attempts.begin'](first)).attempt;
      for (const next of happened) {
        now = advance(now, next);
        must(before.handlers['attempts.append'](next, now));
      }
      before.close(nth % 2 === 0);

      const after = openHere(folder);
      const [start, ...later] = must(after.handlers['history.timeline'](first.attemptId));
      expect(start).toEqual(first);
      expect(later).toEqual(happened);
      expect(
        later.reduce((state, next) => (next.kind === 'journaled' ? state : advance(state, next)), begin(first)),
      ).toEqual(now);
      expect(must(after.handlers['attempts.byId'](first.attemptId))).toEqual(now);
      expect(after.notes).toEqual([]);
      after.close(true);
    }),
    { numRuns: 60 },
  );
});

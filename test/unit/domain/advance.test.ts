import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, begin } from '../../../src-main/domain/call/advance';
import type { Attempt } from '../../../src-main/domain/call/attempt';
import { isSettled } from '../../../src-main/domain/call/attempt';
import type { AttemptEvent } from '../../../src-main/domain/call/attempt-event';
import type { CallId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { attempt, CALL, ended, journaled, PRESSED_AT, snapshot } from '../../doubles/sample-attempts';

const at = PRESSED_AT + 5_000;
const accepted: AttemptEvent = { kind: 'accepted', at, callId: CALL, replay: false };
/** What takes a call up again that was not placed as far as was known. */
const REOPENING: ReadonlySet<string> = new Set(['accepted', 'found', 'undecided', 'resent']);
const play = (events: readonly AttemptEvent[], from: Attempt = attempt()) => events.reduce(advance, from);

describe('the life of an attempt', () => {
  it('goes from sending over initiated and in progress to completed', () => {
    const states = [accepted, observed('in_progress'), { kind: 'observed', at, call: ended() } as const].reduce<
      Attempt[]
    >((all, event) => [...all, advance(all.at(-1) ?? attempt(), event)], [attempt()]);
    expect(states.map((one) => one.state)).toEqual(['sending', 'initiated', 'in_progress', 'completed']);
    expect(states.at(-1)).toMatchObject({
      durationSeconds: 60,
      billingTotalCents: 8,
      endReason: 'agent_end',
      following: 'done',
    });
  });

  it('ends at a refusal, with its words', () => {
    const refused = play([{ kind: 'refused', at, problem: problem('api_forbidden', { detail: 'demo number' }) }]);
    expect(refused).toMatchObject({ state: 'refused', following: 'done', problem: { detail: 'demo number' } });
  });

  it('finds an unconfirmed attempt again, or calls it not placed', () => {
    const lost = play([{ kind: 'unconfirmed', at, problem: problem('network_timeout') }]);
    expect(lost.state).toBe('unconfirmed');
    expect(advance(lost, { kind: 'found', at, call: snapshot() })).toMatchObject({
      state: 'in_progress',
      callId: CALL,
      problem: null,
    });
    expect(advance(lost, { kind: 'not_found', at })).toMatchObject({ state: 'not_placed', following: 'done' });
  });

  it('shows an API status that it does not know as going on', () => {
    expect(play([accepted, observed('queued')])).toMatchObject({ state: 'in_progress', apiStatus: 'queued' });
  });

  it('lets an ended call learn its cost, and nothing else', () => {
    const done = play([accepted, { kind: 'observed', at, call: ended({ billingTotalCents: null }) }]);
    expect(advance(done, { kind: 'observed', at, call: ended() }).billingTotalCents).toBe(8);
    expect(advance(done, observed('in_progress'))).toBe(done);
    expect(advance(done, { kind: 'observed', at, call: ended({ status: 'failed' }) })).toBe(done);
  });

  it('does not take the state of another call', () => {
    const live = play([accepted]);
    expect(advance(live, { kind: 'observed', at, call: ended({ callId: '5' as CallId }) })).toBe(live);
  });

  it('says that it stopped following, and follows again when asked', () => {
    const limited = play([accepted, observed('in_progress'), { kind: 'follow_limit', at }]);
    expect(limited).toMatchObject({ state: 'in_progress', following: 'limit' });
    expect(advance(limited, { kind: 'follow_resumed', at }).following).toBe('yes');
  });

  it('returns the very same object when nothing changed', () => {
    const live = play([accepted, observed('in_progress')]);
    expect(advance(live, observed('in_progress'))).toBe(live);
  });
});

describe('an attempt that was not placed', () => {
  const given: AttemptEvent[] = [
    { kind: 'unconfirmed', at, problem: problem('network_timeout') },
    { kind: 'not_found', at },
  ];

  it('has no problem left that says not to call before it is settled', () => {
    expect(play(given).problem).toBeNull();
  });

  it('is sent again by Try again, in sight and followed, and then ends as any other', () => {
    const again = play([...given, { kind: 'dismissed', at }, { kind: 'resent', at: at + 9, clockOffsetMs: 40 }]);
    expect(again).toMatchObject({ state: 'sending', following: 'yes', dismissed: false });
    expect(again.sends).toEqual([
      { at: PRESSED_AT, clockOffsetMs: null },
      { at: at + 9, clockOffsetMs: 40 },
    ]);
    expect(advance(again, accepted)).toMatchObject({ state: 'initiated', callId: CALL });
    expect(advance(again, { kind: 'refused', at, problem: problem('api_conflict') }).state).toBe('refused');
  });

  it('that shows up after all is in sight again, even when it was put away', () => {
    const found = play([...given, { kind: 'dismissed', at }, { kind: 'found', at, call: snapshot() }]);
    expect(found).toMatchObject({ state: 'in_progress', following: 'yes', dismissed: false });
  });

  it('is unconfirmed again when several calls show up that may be it', () => {
    const several = play([...given, { kind: 'undecided', at, problem: problem('calls_ambiguous') }]);
    expect(several).toMatchObject({ state: 'unconfirmed', following: 'yes', problem: { code: 'calls_ambiguous' } });
  });
});

describe('an attempt that several calls may be', () => {
  const other = snapshot({ callId: '5' as CallId });
  const open = play([
    { kind: 'unconfirmed', at, problem: problem('network_timeout') },
    { kind: 'undecided', at, problem: problem('calls_ambiguous'), candidates: [snapshot(), other] },
  ]);

  it('becomes the one that a person chooses, and is followed', () => {
    const chosen = advance(open, { kind: 'chosen', at, call: other });
    expect(chosen).toMatchObject({
      state: 'in_progress',
      callId: '5',
      following: 'yes',
      problem: null,
      candidates: [],
    });
    expect(advance(chosen, { kind: 'chosen', at, call: snapshot() })).toBe(chosen);
  });

  it('ends as the chosen call did', () => {
    const call = ended({ callId: '5' as CallId });
    expect(advance(open, { kind: 'chosen', at, call })).toMatchObject({ state: 'completed', durationSeconds: 60 });
  });

  it('does not become a call that was not among them', () => {
    expect(advance(open, { kind: 'chosen', at, call: snapshot({ callId: '6' as CallId }) })).toBe(open);
  });

  it('is not placed when a person rules all of them out, and may be tried again', () => {
    const none = advance(open, { kind: 'ruled_out', at, callIds: [CALL, '5' as CallId] });
    expect(none).toMatchObject({ state: 'not_placed', problem: null, candidates: [], ruledOut: [CALL, '5'] });
    expect(advance(none, { kind: 'resent', at, clockOffsetMs: null })).toMatchObject({ state: 'sending' });
  });

  it('is not ruled out by a word on some of them', () => {
    expect(advance(open, { kind: 'ruled_out', at, callIds: [CALL] })).toBe(open);
  });

  it('of a record that has no candidates is left as it is by either word', () => {
    const old = play([{ kind: 'undecided', at, problem: problem('calls_ambiguous') }], { ...open, candidates: [] });
    expect(advance(old, { kind: 'chosen', at, call: other })).toBe(old);
    expect(advance(old, { kind: 'ruled_out', at, callIds: [] })).toBe(old);
  });
});

describe('when Call was pressed', () => {
  const DAY = 24 * 60 * 60_000;
  const pressed = (at: number, clockOffsetMs: number | null) => begin(journaled({ at, clockOffsetMs }));

  it.each([
    ['set back a day', [pressed(PRESSED_AT + DAY, -DAY), pressed(PRESSED_AT + 60_000, 0)]],
    ['set forward a day', [pressed(PRESSED_AT - DAY, DAY), pressed(PRESSED_AT + 60_000, 0)]],
    ['put wrong', [pressed(PRESSED_AT, 0), pressed(PRESSED_AT + 60_000 - DAY, DAY)]],
  ])('is in the order of the presses also where the clock was %s in between', (_how, [first, second]) => {
    expect([first?.createdAt, second?.createdAt]).toEqual([PRESSED_AT, PRESSED_AT + 60_000]);
  });

  it('is not moved by what the clocks differ in any case, nor where the difference is not known', () => {
    for (const offset of [-900, 900, 119_000, null]) expect(pressed(PRESSED_AT, offset).createdAt).toBe(PRESSED_AT);
  });

  it('keeps what this computer’s clock said, for whoever looks the call up', () => {
    expect(pressed(PRESSED_AT + DAY, -DAY).sends).toEqual([{ at: PRESSED_AT + DAY, clockOffsetMs: -DAY }]);
  });
});

describe('whatever happens in whatever order', () => {
  const events = fc.array(
    fc.oneof(
      fc.constant(accepted),
      fc.constant<AttemptEvent>({ kind: 'accepted', at, callId: '5' as CallId, replay: true }),
      fc.constant<AttemptEvent>({ kind: 'refused', at, problem: problem('api_forbidden') }),
      fc.constant<AttemptEvent>({ kind: 'unconfirmed', at, problem: problem('network_timeout') }),
      fc.constant<AttemptEvent>({ kind: 'found', at, call: snapshot() }),
      fc.constant<AttemptEvent>({ kind: 'undecided', at, problem: problem('calls_ambiguous') }),
      fc.constant<AttemptEvent>({
        kind: 'undecided',
        at,
        problem: problem('calls_ambiguous'),
        candidates: [snapshot(), snapshot({ callId: '5' as CallId })],
      }),
      fc
        .constantFrom(snapshot(), ended(), snapshot({ callId: '5' as CallId }))
        .map((call): AttemptEvent => ({ kind: 'chosen', at, call })),
      fc.subarray([CALL, '5' as CallId]).map((callIds): AttemptEvent => ({ kind: 'ruled_out', at, callIds })),
      fc.constant<AttemptEvent>({ kind: 'not_found', at }),
      fc.constant<AttemptEvent>({ kind: 'resent', at, clockOffsetMs: 250 }),
      fc.constantFrom('in_progress', 'queued').map(observed),
      fc
        .constantFrom('completed', 'failed')
        .map((status): AttemptEvent => ({ kind: 'observed', at, call: ended({ status }) })),
      fc.constant<AttemptEvent>({ kind: 'follow_limit', at }),
      fc.constant<AttemptEvent>({ kind: 'follow_resumed', at }),
      fc.constant<AttemptEvent>({ kind: 'gone', at, problem: problem('api_not_found') }),
      fc.constant<AttemptEvent>({ kind: 'dismissed', at }),
      fc.string().map((note): AttemptEvent => ({ kind: 'noted', at, note })),
    ),
    { maxLength: 30 },
  );

  it('an ended or refused attempt keeps its state', () => {
    fc.assert(
      fc.property(events, (list) => {
        list.reduce((before, event) => {
          const after = advance(before, event);
          const reopened = before.state === 'not_placed' && REOPENING.has(event.kind);
          if (isSettled(before.state) && !reopened) expect(after.state).toBe(before.state);
          return after;
        }, attempt());
      }),
    );
  });

  it('only a person’s Try again sends once more, and each time is kept', () => {
    fc.assert(
      fc.property(events, (list) => {
        const resent = list.filter((event) => event.kind === 'resent').length;
        let sends = 1;
        const end = list.reduce((before, event) => {
          const after = advance(before, event);
          const sentAgain = after.sends.length > before.sends.length;
          if (sentAgain) expect([event.kind, after.state, before.callId]).toEqual(['resent', 'sending', null]);
          if (after.state === 'sending' && before.state !== 'sending') expect(sentAgain).toBe(true);
          sends += sentAgain ? 1 : 0;
          return after;
        }, attempt());
        expect(end.sends).toHaveLength(sends);
        expect(sends).toBeLessThanOrEqual(1 + resent);
      }),
    );
  });

  it('an attempt never changes the call it became, nor its request', () => {
    fc.assert(
      fc.property(events, (list) => {
        const start = begin(journaled());
        list.reduce((before, event) => {
          const after = advance(before, event);
          if (before.callId !== null) expect(after.callId).toBe(before.callId);
          expect([after.to, after.from, after.agent, after.idempotencyKey]).toEqual([
            start.to,
            start.from,
            start.agent,
            start.idempotencyKey,
          ]);
          return after;
        }, start);
      }),
    );
  });

  it('a person’s word gives only a call that was shown, only to an open attempt, and sends nothing', () => {
    fc.assert(
      fc.property(events, (list) => {
        list.reduce((before, event) => {
          const after = advance(before, event);
          if (event.kind !== 'chosen' && event.kind !== 'ruled_out') return after;
          expect(after.sends).toBe(before.sends);
          if (after !== before) expect([before.state, before.callId]).toEqual(['unconfirmed', null]);
          if (after.callId !== before.callId)
            expect(before.candidates.map(({ callId }) => callId)).toContain(after.callId);
          return after;
        }, attempt());
      }),
    );
  });

  it('there is something to choose only while it is open whose call it is', () => {
    fc.assert(
      fc.property(events, (list) => {
        list.reduce((before, event) => {
          const after = advance(before, event);
          if (after.candidates.length > 0) expect([after.state, after.callId]).toEqual(['unconfirmed', null]);
          expect(after.ruledOut).toEqual(expect.arrayContaining([...before.ruledOut]));
          return after;
        }, attempt());
      }),
    );
  });

  it('the same events give the same attempt', () => {
    fc.assert(
      fc.property(events, (list) => {
        expect(play(list)).toEqual(play(list));
      }),
    );
  });
});

function observed(status: string): AttemptEvent {
  return { kind: 'observed', at, call: snapshot({ status }) };
}

import { describe, expect, it } from 'vitest';
import { advance, begin } from '../../../src-main/domain/call/advance';
import type { AccountId, AttemptId, CallId, DraftId, IdempotencyKey } from '../../../src-main/domain/ids';
import type { E164 } from '../../../src-main/domain/number';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { attempt, CALL, ended, PRESSED_AT, snapshot } from '../../doubles/sample-attempts';
import { press } from '../../doubles/presses';
import { must, openHere, tempFolder } from '../../doubles/storage-kit';
import { unasked, yesToRepeats } from '../../doubles/guard-kit';

const accepted = { kind: 'accepted', at: PRESSED_AT + 500, callId: CALL, replay: false } as const;

describe('a press of Call', () => {
  it('becomes an attempt with its first event', () => {
    const { handlers } = openHere(tempFolder());
    const event = press(1);
    expect(must(handlers['attempts.begin'](event))).toEqual({ attempt: begin(event), fresh: true });
    expect(must(handlers['attempts.byId'](event.attemptId))).toEqual(begin(event));
    expect(must(handlers['history.timeline'](event.attemptId))).toEqual([event]);
  });

  it('with a draft that was used before gives back the attempt it became, and writes nothing', () => {
    const { handlers } = openHere(tempFolder());
    const first = press(1);
    handlers['attempts.begin'](first);
    handlers['attempts.append'](accepted, advance(begin(first), accepted));
    const again = press(2, {}, { draftId: first.draftId });
    const answer = must(handlers['attempts.begin'](again));
    expect(answer).toEqual({ attempt: advance(begin(first), accepted), fresh: false });
    expect(must(handlers['attempts.byId'](again.attemptId))).toBeNull();
  });

  it('to a number called a moment ago is a question, and nothing is written, unless a person said yes', () => {
    const { handlers } = openHere(tempFolder());
    const first = press(1, {}, { accountId: 'account-2' as AccountId });
    handlers['attempts.begin'](first, unasked);
    const again = press(2, {}, { at: first.at + 30_000 });
    const asked = handlers['attempts.begin'](again, unasked);
    expect(asked).toMatchObject({ ok: false, error: { code: 'call_needs_yes' } });
    expect(!asked.ok && asked.error.concerns?.[0]?.text).toContain('30 seconds ago with Reception');
    expect(must(handlers['attempts.byId'](again.attemptId))).toBeNull();
    expect(must(handlers['history.timeline'](again.attemptId))).toEqual([]);
    expect(must(handlers['attempts.begin'](again, yesToRepeats)).fresh).toBe(true);
  });

  it('to a number called a moment ago is a question also where the clock was set forward a day meanwhile', () => {
    const { handlers } = openHere(tempFolder());
    const day = 24 * 60 * 60_000;
    const first = press(1, {}, { clockOffsetMs: 0 });
    handlers['attempts.begin'](first, unasked);
    const again = press(2, {}, { at: first.at + day + 30_000, clockOffsetMs: -day });
    const asked = handlers['attempts.begin'](again, unasked);
    expect(!asked.ok && asked.error.concerns?.[0]?.text).toContain('30 seconds ago');
  });

  it.each([
    ['two minutes have passed', { at: PRESSED_AT + 3 * 60_000 }, {}],
    ['it is another number', {}, { to: '+12125550199' as E164 }],
  ])('is no question when %s', (_why, rest, change) => {
    const { handlers } = openHere(tempFolder());
    handlers['attempts.begin'](press(1), unasked);
    expect(must(handlers['attempts.begin'](press(2, change, { at: press(1).at, ...rest }), unasked)).fresh).toBe(true);
  });

  it('with a used draft gives back its attempt and asks nothing, though the number was just called: by itself', () => {
    const { handlers } = openHere(tempFolder());
    handlers['attempts.begin'](press(1), unasked);
    expect(must(handlers['attempts.begin'](press(1), unasked)).fresh).toBe(false);
  });

  it('with an idempotency key of another attempt is not written at all', () => {
    const { handlers } = openHere(tempFolder());
    const first = press(1);
    handlers['attempts.begin'](first);
    const clash = { ...press(2), request: { ...press(2).request, idempotencyKey: first.request.idempotencyKey } };
    expect(() => handlers['attempts.begin'](clash)).toThrow(/UNIQUE/);
    expect(must(handlers['attempts.byId'](clash.attemptId))).toBeNull();
    expect(must(handlers['history.timeline'](clash.attemptId))).toEqual([]);
  });

  it('whose draft was used by an attempt that cannot be read any more is refused, not sent again', () => {
    const { handlers, database, notes } = openHere(tempFolder());
    handlers['attempts.begin'](press(1));
    database.run(`UPDATE attempts SET state = 'nonsense'`);
    expect(handlers['attempts.begin'](press(2, {}, { draftId: press(1).draftId }))).toEqual({
      ok: false,
      error: problem('storage_unavailable'),
    });
    expect(notes).toEqual(['storage: attempt attempt-1 cannot be read: state']);
  });
});

describe('what happens later', () => {
  it('is written with what it made of the attempt', () => {
    const { handlers } = openHere(tempFolder());
    const event = press(1);
    let now = must(handlers['attempts.begin'](event)).attempt;
    const observed = { kind: 'observed', at: PRESSED_AT + 70_000, call: ended({ durationSeconds: 60.25 }) } as const;
    for (const later of [accepted, observed]) {
      now = advance(now, later);
      must(handlers['attempts.append'](later, now));
    }
    expect(now.state).toBe('completed');
    expect(must(handlers['attempts.byId'](event.attemptId))).toEqual(now);
    expect(must(handlers['history.timeline'](event.attemptId))).toEqual([event, accepted, observed]);
  });

  it('is refused for an attempt that is not in the record', () => {
    const { handlers } = openHere(tempFolder());
    expect(handlers['attempts.append'](accepted, attempt())).toEqual({ ok: false, error: problem('attempt_unknown') });
    expect(must(handlers['history.timeline'](attempt().id))).toEqual([]);
  });

  it('keeps both of two events that crossed on their way', () => {
    const { handlers } = openHere(tempFolder());
    const start = must(handlers['attempts.begin'](press(1))).attempt;
    const noted = { kind: 'noted', at: PRESSED_AT + 600, note: 'call back on Monday' } as const;
    handlers['attempts.append'](accepted, advance(start, accepted));
    handlers['attempts.append'](noted, advance(start, noted));
    expect(must(handlers['attempts.byId'](start.id))).toMatchObject({ callId: CALL, note: 'call back on Monday' });
  });

  it('cannot give a call to a second attempt of the account', () => {
    const { handlers } = openHere(tempFolder());
    for (const nth of [1, 2]) handlers['attempts.begin'](press(nth));
    handlers['attempts.append'](accepted, attempt({ id: 'attempt-1' as AttemptId }));
    expect(() => handlers['attempts.append'](accepted, attempt({ id: 'attempt-2' as AttemptId }))).toThrow(/UNIQUE/);
    expect(must(handlers['attempts.byId']('attempt-2' as AttemptId))).toMatchObject({ callId: null, state: 'sending' });
    expect(must(handlers['history.timeline']('attempt-2' as AttemptId))).toHaveLength(1);
  });

  it('is never changed or taken back, not even by hand', () => {
    const { handlers, database } = openHere(tempFolder());
    handlers['attempts.begin'](press(1));
    expect(() => database.run(`UPDATE attempt_events SET body = '{}'`)).toThrow('only ever added');
    expect(() => database.run('DELETE FROM attempt_events')).toThrow('only ever added');
  });
});

describe('the timeline', () => {
  it('leaves out kinds that only a newer version knows', () => {
    const { handlers, database, notes } = openHere(tempFolder());
    handlers['attempts.begin'](press(1));
    database.run(`INSERT INTO attempt_events VALUES ('attempt-1', 2, 1, 'teleported', '{"kind":"teleported","at":1}')`);
    must(handlers['attempts.append'](accepted, attempt()));
    const kinds = must(handlers['history.timeline']('attempt-1' as AttemptId)).map((event) => event.kind);
    expect(kinds).toEqual(['journaled', 'accepted']);
    expect(notes).toEqual([]);
  });

  it.each([
    ['no JSON', '{"kind":'],
    ['another shape', '{"kind":"accepted","at":"noon"}'],
  ])('passes over and tells an event of %s', (_what, body) => {
    const { handlers, database, notes } = openHere(tempFolder());
    handlers['attempts.begin'](press(1));
    database.run(`INSERT INTO attempt_events VALUES ('attempt-1', 2, 1, 'accepted', ?)`, body);
    expect(must(handlers['history.timeline']('attempt-1' as AttemptId))).toHaveLength(1);
    expect(notes).toEqual([expect.stringContaining('event 2 of attempt attempt-1')]);
  });
});

describe('what is taken up again at start', () => {
  it('is all that is not settled and what was settled but not put away, oldest first', () => {
    const folder = tempFolder();
    const before = openHere(folder);
    const start = (nth: number) => must(before.handlers['attempts.begin'](press(nth))).attempt;
    const refused = { kind: 'refused', at: PRESSED_AT + 1, problem: problem('api_forbidden') } as const;
    const dismissed = { kind: 'dismissed', at: PRESSED_AT + 2 } as const;
    start(3);
    before.handlers['attempts.append'](refused, start(1));
    for (const event of [refused, dismissed]) before.handlers['attempts.append'](event, attempt({ id: start(2).id }));
    before.handlers['attempts.append'](dismissed, start(4));
    before.close(true);
    const open = must(openHere(folder).handlers['attempts.open']());
    expect(open.map(({ id }) => id)).toEqual(['attempt-1', 'attempt-3', 'attempt-4']);
    expect(open[0]?.problem).toEqual(problem('api_forbidden'));
  });

  it('is never more than the latest 200 settled ones, but every unsettled one', () => {
    const { handlers, database } = openHere(tempFolder());
    for (let nth = 1; nth <= 250; nth += 1) handlers['attempts.begin'](press(nth));
    database.run(`UPDATE attempts SET state = 'failed' WHERE row > 20`);
    const open = must(handlers['attempts.open']());
    expect(open.filter(({ state }) => state === 'sending')).toHaveLength(20);
    expect(open.filter(({ state }) => state === 'failed')).toHaveLength(200);
    expect(open.at(-1)?.id).toBe('attempt-250');
  });

  it.each([
    ['state', `state = 'paused'`],
    ['agent_kind', `agent_kind = 'robot'`],
    ['agent_id', 'agent_id = NULL'],
    ['created_at', 'created_at = 9223372036854775807'],
    ['dismissed', 'dismissed = 7'],
    ['problem_json', `problem_json = '{"code":'`],
    ['to_number', `to_number = ''`],
  ])('passes over a row whose %s was spoilt by hand, and tells', (_column, change) => {
    const { handlers, database, notes } = openHere(tempFolder());
    for (const nth of [1, 2, 3]) handlers['attempts.begin'](press(nth));
    database.exec(`UPDATE attempts SET ${change} WHERE id = 'attempt-2'`);
    expect(must(handlers['attempts.open']()).map(({ id }) => id)).toEqual(['attempt-1', 'attempt-3']);
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain('attempt attempt-2 cannot be read');
    expect(notes[0]).not.toContain('+1212');
  });

  it('keeps the words of a problem whose code is not known any more', () => {
    const { handlers, database } = openHere(tempFolder());
    handlers['attempts.begin'](press(1));
    database.run('UPDATE attempts SET problem_json = ?', JSON.stringify({ ...problem('api_server'), code: 'api_tea' }));
    expect(must(handlers['attempts.open']())[0]?.problem).toEqual({ ...problem('api_server'), code: 'internal' });
  });
});

describe('owned calls', () => {
  it('are those of the account alone', () => {
    const { handlers } = openHere(tempFolder());
    const other = 'account-2' as AccountId;
    handlers['attempts.begin'](press(1));
    handlers['attempts.begin'](press(2, {}, { accountId: other }));
    handlers['attempts.append'](accepted, attempt());
    const found = { kind: 'found', at: PRESSED_AT, call: snapshot({ callId: '8' as CallId }) } as const;
    handlers['attempts.append'](found, attempt({ id: 'attempt-2' as AttemptId }));
    const ids = [CALL, '8', '9', `' OR 1=1 --`] as CallId[];
    expect(must(handlers['attempts.owned'](press(1).accountId, ids))).toEqual(new Set([CALL]));
    expect(must(handlers['attempts.owned'](other, ids))).toEqual(new Set(['8']));
    expect(must(handlers['attempts.owned'](other, []))).toEqual(new Set());
  });
});

describe('hostile text', () => {
  const hostile = `x'); DROP TABLE attempts; --"%_*`;

  it('is only ever text', () => {
    const { handlers } = openHere(tempFolder());
    const event = press(1, {}, { attemptId: hostile as AttemptId, draftId: `${hostile}d` as DraftId });
    const request = { ...event.request, idempotencyKey: `${hostile}k` as IdempotencyKey };
    handlers['attempts.begin']({ ...event, request });
    expect(must(handlers['attempts.byId'](hostile as AttemptId))).toEqual(begin({ ...event, request }));
  });

  it('with a NUL in it is not cut off there', () => {
    const { handlers } = openHere(tempFolder());
    handlers['attempts.begin'](press(1));
    handlers['attempts.append']({ kind: 'noted', at: 1, note: 'before\0after' }, attempt());
    expect(must(handlers['attempts.byId'](attempt().id))?.note).toBe('before\uFFFDafter');
    expect(must(handlers['history.timeline'](attempt().id))[1]).toMatchObject({ note: 'before\0after' });
  });
});

describe('a call that was not placed as far as is known', () => {
  const lost = { kind: 'unconfirmed', at: PRESSED_AT + 1, problem: problem('network_timeout') } as const;
  const none = { kind: 'not_found', at: PRESSED_AT + 2 } as const;
  const away = { kind: 'dismissed', at: PRESSED_AT + 3 } as const;
  const resent = { kind: 'resent', at: PRESSED_AT + 4, clockOffsetMs: -250 } as const;

  it('is taken up at start also when it was put away, since it may still show up', () => {
    const { handlers } = openHere(tempFolder());
    const start = must(handlers['attempts.begin'](press(1))).attempt;
    for (const event of [lost, none, away]) handlers['attempts.append'](event, start);
    expect(must(handlers['attempts.open']())).toMatchObject([{ state: 'not_placed', dismissed: true }]);
  });

  it('keeps every time its request left, over a restart', () => {
    const folder = tempFolder();
    const before = openHere(folder);
    const start = must(before.handlers['attempts.begin']({ ...press(1), clockOffsetMs: 900 })).attempt;
    for (const event of [lost, none, resent]) must(before.handlers['attempts.append'](event, start));
    before.close(false);
    const { handlers } = openHere(folder);
    expect(must(handlers['attempts.byId'](start.id))).toMatchObject({
      state: 'sending',
      sends: [
        { at: start.createdAt, clockOffsetMs: 900 },
        { at: resent.at, clockOffsetMs: -250 },
      ],
    });
  });

  it('keeps that it was sent again even when the record had missed that it was not found', () => {
    const { handlers } = openHere(tempFolder());
    const start = must(handlers['attempts.begin'](press(1))).attempt;
    const now = [lost, none, resent].reduce(advance, start);
    must(handlers['attempts.append'](resent, now));
    expect(must(handlers['attempts.byId'](start.id))).toMatchObject({
      state: 'sending',
      sends: [{}, { at: resent.at }],
    });
  });
});

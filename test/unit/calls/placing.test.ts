import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptBook } from '../../../src-main/calls/book/attempt-book';
import { Placing } from '../../../src-main/calls/place/placing';
import type { AttemptId, DraftId } from '../../../src-main/domain/ids';
import { later } from '../../../src-main/domain/later';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { HeldPlacer } from '../../doubles/held-placer';
import { ManualTime, settled } from '../../doubles/manual-time';
import { MemoryJournal } from '../../doubles/memory-journal';
import { press } from '../../doubles/presses';
import { ACCOUNT, attempt, CALL, placement } from '../../doubles/sample-attempts';
import { SettableClock } from '../../doubles/settable-clock';
import { unasked, yesToRepeats } from '../../doubles/guard-kit';

const DRAFT = 'draft-1' as DraftId;

let journal: MemoryJournal;
let placer: HeldPlacer;
let placing: Placing;
let book: AttemptBook;

beforeEach(() => {
  journal = new MemoryJournal();
  placer = new HeldPlacer();
  book = new AttemptBook(journal, () => undefined);
  let made = 0;
  placing = new Placing({
    journal,
    book,
    placer,
    ownership: journal,
    clock: new ManualTime(),
    serverClock: new SettableClock(1_500),
    identifiers: { attemptId: () => `attempt-${++made}` as AttemptId, draftId: () => 'unused' as DraftId },
  });
});

describe('one press', () => {
  it('is in the journal before its request leaves', async () => {
    const order: string[] = [];
    const begin = journal.begin.bind(journal);
    journal.begin = async (event) => {
      await settled();
      const begun = await begin(event);
      order.push('journaled');
      return begun;
    };
    const send = placer.place.bind(placer);
    placer.place = (account, request) => {
      order.push('sent');
      return send(account, request);
    };
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(order).toEqual(['journaled', 'sent']);
  });

  it('opens its connection while the journal is written, and sends nothing over it before that is done', async () => {
    const begin = journal.begin.bind(journal);
    const disk = later<null>();
    journal.begin = async (...asked) => {
      await disk.promise;
      return begin(...asked);
    };
    const placed = placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    await settled();
    expect(placer).toMatchObject({ waiting: 1, sent: [] });
    disk.resolve(null);
    await placed;
    expect(placer).toMatchObject({ waiting: 0, sent: [{}] });
  });

  it('hands its request over before anybody is told of the attempt', async () => {
    const sentWhenTold: number[] = [];
    book.onChange(() => sentWhenTold.push(placer.sent.length));
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(sentWhenTold).toEqual([1]);
  });

  it('sends over a connection of its own when opening one ahead throws', async () => {
    const connect = placer.connect.bind(placer);
    placer.connect = () => {
      placer.connect = connect;
      throw new Error('broken');
    };
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(placer.sent).toHaveLength(1);
  });

  it('sends the key that the journal holds', async () => {
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    const [event] = journal.written;
    expect(event).toMatchObject({ kind: 'journaled', request: { idempotencyKey: placer.sent[0]?.idempotencyKey } });
  });

  it('keeps by how much the clocks differed, for whoever has to look the call up', async () => {
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(journal.written).toMatchObject([{ clockOffsetMs: 1_500 }]);
    expect(book.all()[0]?.sends).toMatchObject([{ clockOffsetMs: 1_500 }]);
  });

  it('sends nothing when the journal throws, and may be pressed again', async () => {
    const begin = journal.begin.bind(journal);
    journal.begin = () => Promise.reject(new Error('broken'));
    expect(await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats)).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
    journal.begin = begin;
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(placer.sent).toHaveLength(1);
  });

  it('is unconfirmed when sending throws: the request may have left', async () => {
    placer.place = () => Promise.reject(new Error('broken'));
    const placed = await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(placed.ok && (await placed.value.outcome)).toMatchObject({ state: 'unconfirmed' });
  });

  it('does not take a call that is another attempt’s', async () => {
    book.admit(attempt({ id: 'other' as AttemptId, state: 'in_progress', callId: CALL }));
    const placed = await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    placer.answer({ kind: 'accepted', callId: CALL, replay: true });
    expect(placed.ok && (await placed.value.outcome)).toMatchObject({
      state: 'refused',
      callId: null,
      problem: { code: 'call_already_followed' },
    });
  });

  it('sends nothing when the journal cannot be written, and may be pressed again', async () => {
    journal.refusing = problem('storage_full');
    const refused = await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(refused).toMatchObject({ ok: false, error: { code: 'storage_full' } });
    expect(placer.sent).toHaveLength(0);
    journal.refusing = null;
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(placer.sent).toHaveLength(1);
  });

  it.each([
    ['accepted', { kind: 'accepted', callId: CALL, replay: false }, { state: 'initiated', callId: CALL }],
    ['refused', { kind: 'refused', problem: problem('api_insufficient_balance') }, { state: 'refused' }],
    ['unconfirmed', { kind: 'unconfirmed', problem: problem('network_timeout') }, { state: 'unconfirmed' }],
  ] as const)('ends as its outcome says: %s', async (_name, outcome, expected) => {
    const placed = await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    placer.answer(outcome);
    expect(placed.ok && (await placed.value.outcome)).toMatchObject(expected);
    expect(book.all()).toHaveLength(1);
  });
});

describe('a connection opened for nothing is let go', () => {
  it('when the journal cannot be written', async () => {
    journal.refusing = problem('storage_full');
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(placer).toMatchObject({ waiting: 0, sent: [] });
  });

  it('when the journal throws', async () => {
    journal.begin = () => Promise.reject(new Error('broken'));
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(placer).toMatchObject({ waiting: 0, sent: [] });
  });

  it('when the number was called a moment ago and a person is to be asked', async () => {
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    const asked = await placing.place(ACCOUNT, 'draft-2' as DraftId, placement(), unasked);
    expect(asked).toMatchObject({ ok: false, error: { code: 'call_needs_yes' } });
    expect(placer).toMatchObject({ waiting: 0, sent: [{}] });
    expect(journal.attempts.size).toBe(1);
  });

  it('when the record shows that the draft was used before', async () => {
    await journal.begin(press(1, {}, { draftId: DRAFT }));
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(placer).toMatchObject({ waiting: 0, sent: [] });
  });
});

describe('two presses on one draft', () => {
  it('are one attempt while the first is being written', async () => {
    const [first, second] = await Promise.all([
      placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats),
      placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats),
    ]);
    expect(placer.sent).toHaveLength(1);
    expect(first.ok && second.ok && first.value.attempt.id === second.value.attempt.id).toBe(true);
  });

  it('are one attempt when the journal knows the draft from an earlier run', async () => {
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    const later = new Placing({
      journal,
      book: new AttemptBook(journal, () => undefined),
      placer,
      ownership: journal,
      clock: new ManualTime(),
      serverClock: new SettableClock(),
      identifiers: { attemptId: () => 'attempt-later' as AttemptId, draftId: () => 'unused' as DraftId },
    });
    const again = await later.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    expect(placer.sent).toHaveLength(1);
    expect(again.ok && again.value.attempt.id).toBe('attempt-1');
  });
});

describe('two drafts', () => {
  it('are two attempts with two keys', async () => {
    await placing.place(ACCOUNT, DRAFT, placement(), yesToRepeats);
    await placing.place(ACCOUNT, 'draft-2' as DraftId, placement(), yesToRepeats);
    expect(new Set(placer.sent.map((request) => request.idempotencyKey)).size).toBe(2);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptBook } from '../../../src-main/calls/book/attempt-book';
import { Placing } from '../../../src-main/calls/place/placing';
import type { CallPlacer, PlacementOutcome } from '../../../src-main/calls/ports';
import type { PlacementRequest } from '../../../src-main/domain/call/placement';
import type { AttemptId, DraftId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { ManualTime, settled } from '../../doubles/manual-time';
import { MemoryJournal } from '../../doubles/memory-journal';
import { ACCOUNT, CALL, placement } from '../../doubles/sample-attempts';

const DRAFT = 'draft-1' as DraftId;

class HeldPlacer implements CallPlacer {
  readonly sent: PlacementRequest[] = [];
  private answers: ((outcome: PlacementOutcome) => void)[] = [];

  place(_account: unknown, request: PlacementRequest): Promise<PlacementOutcome> {
    this.sent.push(request);
    return new Promise((resolve) => this.answers.push(resolve));
  }

  answer(outcome: PlacementOutcome): void {
    this.answers.shift()?.(outcome);
  }
}

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
    clock: new ManualTime(),
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
    await placing.place(ACCOUNT, DRAFT, placement());
    expect(order).toEqual(['journaled', 'sent']);
  });

  it('sends the key that the journal holds', async () => {
    await placing.place(ACCOUNT, DRAFT, placement());
    const [event] = journal.written;
    expect(event).toMatchObject({ kind: 'journaled', request: { idempotencyKey: placer.sent[0]?.idempotencyKey } });
  });

  it('sends nothing when the journal cannot be written, and may be pressed again', async () => {
    journal.refusing = problem('storage_full');
    const refused = await placing.place(ACCOUNT, DRAFT, placement());
    expect(refused).toMatchObject({ ok: false, error: { code: 'storage_full' } });
    expect(placer.sent).toHaveLength(0);
    journal.refusing = null;
    await placing.place(ACCOUNT, DRAFT, placement());
    expect(placer.sent).toHaveLength(1);
  });

  it.each([
    ['accepted', { kind: 'accepted', callId: CALL, replay: false }, { state: 'initiated', callId: CALL }],
    ['refused', { kind: 'refused', problem: problem('api_insufficient_balance') }, { state: 'refused' }],
    ['unconfirmed', { kind: 'unconfirmed', problem: problem('network_timeout') }, { state: 'unconfirmed' }],
  ] as const)('ends as its outcome says: %s', async (_name, outcome, expected) => {
    const placed = await placing.place(ACCOUNT, DRAFT, placement());
    placer.answer(outcome);
    expect(placed.ok && (await placed.value.outcome)).toMatchObject(expected);
    expect(book.all()).toHaveLength(1);
  });
});

describe('two presses on one draft', () => {
  it('are one attempt while the first is being written', async () => {
    const [first, second] = await Promise.all([
      placing.place(ACCOUNT, DRAFT, placement()),
      placing.place(ACCOUNT, DRAFT, placement()),
    ]);
    expect(placer.sent).toHaveLength(1);
    expect(first.ok && second.ok && first.value.attempt.id === second.value.attempt.id).toBe(true);
  });

  it('are one attempt when the journal knows the draft from an earlier run', async () => {
    await placing.place(ACCOUNT, DRAFT, placement());
    const later = new Placing({
      journal,
      book: new AttemptBook(journal, () => undefined),
      placer,
      clock: new ManualTime(),
      identifiers: { attemptId: () => 'attempt-later' as AttemptId, draftId: () => 'unused' as DraftId },
    });
    const again = await later.place(ACCOUNT, DRAFT, placement());
    expect(placer.sent).toHaveLength(1);
    expect(again.ok && again.value.attempt.id).toBe('attempt-1');
  });
});

describe('two drafts', () => {
  it('are two attempts with two keys', async () => {
    await placing.place(ACCOUNT, DRAFT, placement());
    await placing.place(ACCOUNT, 'draft-2' as DraftId, placement());
    expect(new Set(placer.sent.map((request) => request.idempotencyKey)).size).toBe(2);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptBook } from '../../../src-main/calls/book/attempt-book';
import type { AttemptId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { MemoryJournal } from '../../doubles/memory-journal';
import { attempt, CALL, ended, journaled, PRESSED_AT, snapshot } from '../../doubles/sample-attempts';

const ID = 'attempt-1' as AttemptId;
const at = PRESSED_AT + 1_000;

let journal: MemoryJournal;
let book: AttemptBook;
let unwritten: Problem[];
let faults: unknown[];

beforeEach(async () => {
  journal = new MemoryJournal();
  unwritten = [];
  faults = [];
  book = new AttemptBook(
    journal,
    (one) => unwritten.push(one),
    (error) => faults.push(error),
  );
  await journal.begin(journaled());
  book.admit(attempt());
});

describe('events of one attempt', () => {
  it('are applied in the order they came, even when the disk is slow', async () => {
    const append = journal.append.bind(journal);
    const gates: (() => void)[] = [];
    journal.append = async (event, after) => {
      await new Promise<void>((resolve) => gates.push(resolve));
      return append(event, after);
    };
    const first = book.apply(ID, { kind: 'accepted', at, callId: CALL, replay: false });
    const second = book.apply(ID, { kind: 'observed', at, call: ended() });
    await drain(gates);
    await Promise.all([first, second]);
    expect(journal.written.map((event) => event.kind)).toEqual(['journaled', 'accepted', 'observed']);
    expect(book.get(ID)?.state).toBe('completed');
  });

  it('that change nothing are neither written nor told', async () => {
    await book.apply(ID, { kind: 'accepted', at, callId: CALL, replay: false });
    await book.apply(ID, { kind: 'observed', at, call: snapshot() });
    const told: string[] = [];
    book.onChange((one) => told.push(one.state));
    await book.apply(ID, { kind: 'observed', at: at + 1_000, call: snapshot() });
    expect(told).toEqual([]);
    expect(journal.written).toHaveLength(3);
  });

  it('are told only after they were written', async () => {
    const order: string[] = [];
    const append = journal.append.bind(journal);
    journal.append = async (event, after) => {
      const written = await append(event, after);
      order.push('written');
      return written;
    };
    book.onChange(() => order.push('told'));
    await book.apply(ID, { kind: 'accepted', at, callId: CALL, replay: false });
    expect(order).toEqual(['written', 'told']);
  });
});

describe('when the record cannot be written', () => {
  beforeEach(() => {
    journal.refusing = problem('storage_full');
  });

  it('what ThunderPhone said is kept in memory and the problem is told', async () => {
    await book.apply(ID, { kind: 'accepted', at, callId: CALL, replay: false });
    expect(book.get(ID)?.state).toBe('initiated');
    expect(unwritten.map((one) => one.code)).toEqual(['storage_full']);
  });

  it("a person's note fails openly and changes nothing", async () => {
    const noted = await book.apply(ID, { kind: 'noted', at, note: 'call back' });
    expect(noted).toMatchObject({ ok: false, error: { code: 'storage_full' } });
    expect(book.get(ID)?.note).toBe('');
  });
});

describe('when something is broken inside', () => {
  it('a write that throws neither stops the queue nor loses what ThunderPhone said', async () => {
    const append = journal.append.bind(journal);
    journal.append = () => Promise.reject(new TypeError('broken'));
    const first = book.apply(ID, { kind: 'accepted', at, callId: CALL, replay: false });
    const second = book.apply(ID, { kind: 'noted', at, note: 'lost' });
    expect(await first).toMatchObject({ ok: true, value: { state: 'initiated' } });
    expect(await second).toMatchObject({ ok: false });
    journal.append = append;
    expect(await book.apply(ID, { kind: 'observed', at, call: ended() })).toMatchObject({ ok: true });
    expect(book.get(ID)?.state).toBe('completed');
    expect(unwritten.map((one) => one.code)).toEqual(['internal']);
    expect(faults).toHaveLength(2);
  });

  it('a listener that throws keeps nobody else from hearing', async () => {
    const told: string[] = [];
    book.onChange(() => {
      throw new Error('broken');
    });
    book.onChange((one) => told.push(one.state));
    expect(await book.apply(ID, { kind: 'accepted', at, callId: CALL, replay: false })).toMatchObject({ ok: true });
    expect(told).toEqual(['initiated']);
    expect(faults).toHaveLength(1);
  });

  it('Try again that cannot be written changes nothing, so that nothing is sent', async () => {
    await book.apply(ID, { kind: 'unconfirmed', at, problem: problem('network_timeout') });
    await book.apply(ID, { kind: 'not_found', at });
    journal.refusing = problem('storage_full');
    expect(await book.apply(ID, { kind: 'resent', at, clockOffsetMs: 0 })).toMatchObject({ ok: false });
    expect(book.get(ID)?.state).toBe('not_placed');
  });
});

describe('an attempt that is not in memory', () => {
  it('is read from the record', async () => {
    const later = new AttemptBook(journal, () => undefined);
    const noted = await later.apply(ID, { kind: 'noted', at, note: 'call back' });
    expect(noted).toMatchObject({ ok: true, value: { note: 'call back' } });
  });

  it('is a named problem when the record does not know it either', async () => {
    const missing = await book.apply('nobody' as AttemptId, { kind: 'dismissed', at });
    expect(missing).toMatchObject({ ok: false, error: { code: 'attempt_unknown' } });
  });
});

/** Opens each gate as it appears, until none comes any more. */
async function drain(gates: (() => void)[]): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) {
    gates.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

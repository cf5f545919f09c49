import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptBook } from '../../../src-main/calls/book/attempt-book';
import { LookUp } from '../../../src-main/calls/settle/look-up';
import { PersonsWord } from '../../../src-main/calls/settle/persons-word';
import type { AttemptId, CallId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { ManualTime, settled } from '../../doubles/manual-time';
import { MemoryJournal } from '../../doubles/memory-journal';
import { press } from '../../doubles/presses';
import { CALL, PRESSED_AT, snapshot } from '../../doubles/sample-attempts';
import { ScriptedFinder } from '../../doubles/scripted-finder';
import { SettableClock } from '../../doubles/settable-clock';

const OTHER = '55' as CallId;
const THIRD = '56' as CallId;

let time: ManualTime;
let journal: MemoryJournal;
let book: AttemptBook;
let finder: ScriptedFinder;
let lookUp: LookUp;
let word: PersonsWord;

beforeEach(setUp);

function setUp(): void {
  time = new ManualTime(PRESSED_AT);
  journal = new MemoryJournal();
  finder = new ScriptedFinder();
  book = new AttemptBook(journal, () => undefined);
  lookUp = new LookUp({ book, finder, ownership: journal, clock: time, serverClock: new SettableClock() });
  word = new PersonsWord({ book, lookUp, ownership: journal, clock: time });
}

/** A press whose answer was lost. */
async function lost(nth = 1): Promise<AttemptId> {
  const event = press(nth, {}, { at: time.now(), clockOffsetMs: 0 });
  const begun = await journal.begin(event);
  if (begun.ok) book.admit(begun.value.attempt);
  await book.apply(event.attemptId, { kind: 'unconfirmed', at: time.now(), problem: problem('network_timeout') });
  return event.attemptId;
}

async function look(id: AttemptId): Promise<void> {
  const attempt = book.get(id);
  if (attempt) await lookUp.look(attempt);
}

const calls = (...ids: readonly CallId[]) =>
  ids.map((callId, nth) => snapshot({ callId, startedAt: time.now() + 500 + nth * 2_000 }));

/** An attempt that as many calls may be as are given. */
async function ambiguous(...ids: readonly CallId[]): Promise<AttemptId> {
  const id = await lost();
  finder.calls = calls(...ids);
  await look(id);
  expect(book.get(id)?.candidates.map(({ callId }) => callId)).toEqual(ids);
  return id;
}

/** Writing takes its time, as on a disk: what is asked meanwhile does not see it yet. */
function slowDisk(): void {
  const append = journal.append.bind(journal);
  journal.append = async (event, attempt) => {
    await settled();
    return append(event, attempt);
  };
}

const written = (kind: string): number => journal.written.filter((event) => event.kind === kind).length;

describe('“This is my call”', () => {
  it('gives the attempt the call, on disk, and sends nothing', async () => {
    const id = await ambiguous(CALL, OTHER);
    expect(await word.choose(id, OTHER)).toMatchObject({ ok: true, value: { state: 'in_progress', callId: OTHER } });
    expect(journal.attempts.get(id)).toMatchObject({ callId: OTHER, sends: [{}] });
  });

  it('said twice is said once', async () => {
    const id = await ambiguous(CALL, OTHER);
    expect(await Promise.all([word.choose(id, CALL), word.choose(id, CALL)])).toMatchObject([
      { ok: true },
      { ok: true },
    ]);
    expect(written('chosen')).toBe(1);
  });

  it('of two calls at once takes the first', async () => {
    const id = await ambiguous(CALL, OTHER);
    const both = await Promise.all([word.choose(id, CALL), word.choose(id, OTHER)]);
    expect(both).toMatchObject([{ ok: true }, { error: { code: 'choice_out_of_date' } }]);
    expect(book.get(id)?.callId).toBe(CALL);
  });

  it('of a call that another attempt owns changes nothing', async () => {
    const id = await ambiguous(CALL, OTHER);
    const other = await lost(2);
    await book.apply(other, { kind: 'accepted', at: time.now(), callId: CALL, replay: false });
    expect(await word.choose(id, CALL)).toMatchObject({ error: { code: 'call_taken' } });
    expect(book.get(id)).toMatchObject({ state: 'unconfirmed', callId: null });
  });

  it('of one call for two presses, while the first word is being written, is true of the first', async () => {
    const [first, second] = [await lost(1), await lost(2)];
    finder.calls = calls(CALL, OTHER, THIRD);
    await look(first);
    slowDisk();
    const both = await Promise.all([word.choose(first, CALL), word.choose(second, CALL)]);
    expect(both).toMatchObject([{ ok: true, value: { callId: CALL } }, { error: { code: 'call_taken' } }]);
    expect(book.get(second)?.callId).toBeNull();
  });

  it('waits for the answer to another press on that number, which may name the same call', async () => {
    const id = await ambiguous(CALL, OTHER);
    const begun = await journal.begin(press(2, {}, { at: time.now(), clockOffsetMs: 0 }));
    if (!begun.ok) throw new Error('not begun');
    const other = begun.value.attempt;
    book.admit(other);
    expect(await word.choose(id, CALL)).toMatchObject({
      ok: false,
      error: { what: expect.stringContaining('answer has to come first') as string },
    });
    await book.apply(other.id, { kind: 'accepted', at: time.now(), callId: THIRD, replay: false });
    expect(await word.choose(id, CALL)).toMatchObject({ ok: true, value: { callId: CALL } });
  });

  it('of a call that was not shown changes nothing', async () => {
    const id = await ambiguous(CALL, OTHER);
    expect(await word.choose(id, THIRD)).toMatchObject({ error: { code: 'choice_out_of_date' } });
    expect(book.get(id)?.callId).toBeNull();
  });

  it('that cannot be written changes nothing', async () => {
    const id = await ambiguous(CALL, OTHER);
    journal.refusing = problem('storage_full');
    expect(await word.choose(id, CALL)).toMatchObject({ error: { code: 'storage_full' } });
    expect(book.get(id)?.callId).toBeNull();
  });

  it('leaves one call less for the other presses on that number', async () => {
    const first = await lost(1);
    const second = await lost(2);
    finder.calls = calls(CALL, OTHER, THIRD);
    await look(first);
    await word.choose(first, OTHER);
    await settled();
    expect(book.get(second)?.candidates.map(({ callId }) => callId)).toEqual([CALL, THIRD]);
    await word.choose(second, THIRD);
    expect(book.get(second)?.callId).toBe(THIRD);
  });
});

describe('“None of these”', () => {
  it('makes the attempt not placed, and no later look asks about these again', async () => {
    const id = await ambiguous(CALL, OTHER);
    expect(await word.ruleOut(id, [CALL, OTHER])).toMatchObject({ ok: true, value: { state: 'not_placed' } });
    await look(id);
    expect(book.get(id)).toMatchObject({ state: 'not_placed', problem: null });
  });

  it('lets a call that shows up later be found', async () => {
    const id = await ambiguous(CALL, OTHER);
    await word.ruleOut(id, [CALL, OTHER]);
    finder.calls = calls(CALL, OTHER, THIRD);
    await look(id);
    expect(book.get(id)).toMatchObject({ state: 'in_progress', callId: THIRD });
  });

  it('does not rule out a call that turned up after the person looked', async () => {
    const id = await ambiguous(CALL, OTHER);
    finder.calls = calls(CALL, OTHER, THIRD);
    await look(id);
    expect(await word.ruleOut(id, [CALL, OTHER])).toMatchObject({ error: { code: 'choice_out_of_date' } });
    expect(book.get(id)).toMatchObject({ state: 'unconfirmed', ruledOut: [] });
  });

  it('said twice is said once', async () => {
    const id = await ambiguous(CALL, OTHER);
    const both = await Promise.all([word.ruleOut(id, [CALL, OTHER]), word.ruleOut(id, [CALL, OTHER])]);
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(written('ruled_out')).toBe(1);
  });
});

describe('what the last look saw of the calls', () => {
  it('is kept up with, and written only when it changed', async () => {
    const id = await ambiguous(CALL, OTHER);
    await look(id);
    expect(written('undecided')).toBe(1);
    finder.calls = finder.calls.map((call) => ({ ...call, status: 'completed' }));
    await look(id);
    expect(book.get(id)?.candidates.map(({ status }) => status)).toEqual(['completed', 'completed']);
  });
});

describe('whatever is said about whatever presses, and however it crosses looks', () => {
  const ids = [CALL, OTHER, THIRD, '57' as CallId];
  const act = fc.record({
    who: fc.integer({ min: 1, max: 3 }),
    what: fc.constantFrom('look', 'choose', 'rule out'),
    call: fc.constantFrom(...ids),
  });

  it('no call is two attempts’, and a ruled-out call is not the attempt’s', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 12 }), fc.integer({ min: 0, max: 4 }), async (acts, found) => {
        setUp();
        const attempts = [await lost(1), await lost(2), await lost(3)];
        finder.calls = calls(...ids.slice(0, found));
        slowDisk();
        // All at once: each starts while the ones before are under way.
        await Promise.all(
          acts.map(async ({ who, what, call }) => {
            const id = attempts[who - 1] ?? ('' as AttemptId);
            if (what === 'look') await look(id);
            else if (what === 'choose') await word.choose(id, call);
            else await word.ruleOut(id, book.get(id)?.candidates.map(({ callId }) => callId) ?? []);
          }),
        );
        await settled();
        const owned = book.all().flatMap(({ callId }) => (callId === null ? [] : [callId]));
        expect(new Set(owned).size).toBe(owned.length);
        for (const { callId, ruledOut } of book.all()) expect(ruledOut).not.toContain(callId);
      }),
    );
  });
});

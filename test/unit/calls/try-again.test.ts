import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptBook } from '../../../src-main/calls/book/attempt-book';
import { CallGuard } from '../../../src-main/calls/guard/call-guard';
import { TryAgain } from '../../../src-main/calls/place/try-again';
import type { PlacementOutcome } from '../../../src-main/calls/ports';
import { LookUp } from '../../../src-main/calls/settle/look-up';
import type { AttemptId, CallId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { HeldPlacer } from '../../doubles/held-placer';
import { ManualTime, settled } from '../../doubles/manual-time';
import { noSecrets } from '../../doubles/no-secrets';
import { MemoryJournal } from '../../doubles/memory-journal';
import { press } from '../../doubles/presses';
import { CALL, PRESSED_AT, snapshot } from '../../doubles/sample-attempts';
import { ScriptedFinder } from '../../doubles/scripted-finder';
import { SettableClock } from '../../doubles/settable-clock';
import { fineNumbers, repeatKeys } from '../../doubles/guard-kit';

const ID = 'attempt-1' as AttemptId;
const first = press(1, {}, { at: PRESSED_AT, clockOffsetMs: 0 });

let time: ManualTime;
let journal: MemoryJournal;
let book: AttemptBook;
let placer: HeldPlacer;
let finder: ScriptedFinder;
let again: TryAgain;

beforeEach(setUp);

async function setUp(): Promise<void> {
  time = new ManualTime(PRESSED_AT);
  journal = new MemoryJournal();
  book = new AttemptBook(journal, () => undefined);
  placer = new HeldPlacer();
  finder = new ScriptedFinder();
  const serverClock = new SettableClock();
  const lookUp = new LookUp({ book, finder, ownership: journal, clock: time, serverClock });
  const guard = new CallGuard(fineNumbers, journal, time, serverClock);
  const sending = { book, placer, ownership: journal, clock: time, serverClock, secrets: noSecrets, timers: time };
  again = new TryAgain({ ...sending, lookUp, guard });
  const begun = await journal.begin(first);
  if (begun.ok) book.admit(begun.value.attempt);
  await book.apply(ID, { kind: 'unconfirmed', at: time.now(), problem: problem('network_timeout') });
  await book.apply(ID, { kind: 'not_found', at: time.now() });
  await time.pass(10 * 60_000);
}

const accepted: PlacementOutcome = { kind: 'accepted', callId: CALL, replay: false };

describe('Try again', () => {
  it('looks the call up, writes that it sends, and sends the identical request with the same key', async () => {
    const order: string[] = [];
    const between = finder.between.bind(finder);
    finder.between = (account, wanted) => (order.push('looked'), between(account, wanted));
    const append = journal.append.bind(journal);
    journal.append = (event, attempt) => (order.push(event.kind), append(event, attempt));
    const place = placer.place.bind(placer);
    placer.place = (account, request) => (order.push('sent'), place(account, request));
    const pressed = again.press(ID, []);
    await settled();
    expect(order).toEqual(['looked', 'resent', 'sent']);
    expect(placer.sent).toEqual([first.request]);
    placer.answer(accepted);
    expect(await pressed).toMatchObject({ ok: true, value: { state: 'initiated', callId: CALL } });
  });

  it('pressed twice sends once, also while the answer takes long', async () => {
    const both = [again.press(ID, []), again.press(ID, [])];
    await time.pass(3_000);
    expect(await Promise.all(both)).toMatchObject([{ value: { state: 'sending' } }, { value: { state: 'sending' } }]);
    expect(await again.press(ID, [])).toMatchObject({ value: { state: 'sending' } });
    expect(placer.sent).toHaveLength(1);
    expect(journal.written.filter(({ kind }) => kind === 'resent')).toHaveLength(1);
  });

  it('sends nothing when the look-up finds the call', async () => {
    finder.calls = [snapshot()];
    expect(await again.press(ID, [])).toMatchObject({ ok: true, value: { state: 'in_progress', callId: CALL } });
    expect(placer.sent).toEqual([]);
  });

  it.each([
    ['fails', () => (finder.failing = problem('network_unreachable')), /nothing was sent/],
    ['throws', () => (finder.throwing = new Error('broken')), /nothing was sent/],
    [
      'finds two that may be it',
      () => (finder.calls = [snapshot(), snapshot({ callId: '55' as CallId })]),
      /2 calls between these numbers/,
    ],
  ])('sends nothing when the look-up %s, and says why', async (_name, given, words) => {
    given();
    const pressed = await again.press(ID, []);
    expect(!pressed.ok && pressed.error.what).toMatch(words);
    expect(placer.sent).toEqual([]);
  });

  it('sends nothing when the record cannot be written', async () => {
    journal.refusing = problem('storage_full');
    expect(await again.press(ID, [])).toMatchObject({ ok: false, error: { code: 'storage_full' } });
    expect(placer.sent).toEqual([]);
    expect(book.get(ID)?.state).toBe('not_placed');
  });

  it('sends nothing for an attempt that is not settled', async () => {
    await book.apply(ID, { kind: 'undecided', at: time.now(), problem: problem('network_timeout') });
    expect(await again.press(ID, [])).toMatchObject({ ok: false, error: { code: 'try_again_too_early' } });
    expect(placer.sent).toEqual([]);
  });

  it('waits for another attempt to the same number that is being sent', async () => {
    const other = await journal.begin(press(2, {}, { at: PRESSED_AT + 1_000, clockOffsetMs: 0 }));
    if (other.ok) book.admit(other.value.attempt);
    finder.calls = [snapshot()];
    expect(await again.press(ID, repeatKeys)).toMatchObject({ ok: false, error: { code: 'try_again_too_early' } });
    expect(placer.sent).toEqual([]);
  });

  it('asks first when the number was called a moment ago by another press', async () => {
    const other = await journal.begin(press(2, {}, { at: time.now() }));
    if (other.ok) book.admit(other.value.attempt);
    await book.apply('attempt-2' as AttemptId, { kind: 'accepted', at: time.now(), callId: CALL, replay: false });
    expect(await again.press(ID, [])).toMatchObject({ ok: false, error: { code: 'call_needs_yes' } });
    void again.press(ID, repeatKeys);
    await settled();
    expect(placer.sent).toHaveLength(1);
  });

  it.each([
    ['a replay', { kind: 'accepted', callId: CALL, replay: true }, 'initiated'],
    ['a definite no', { kind: 'refused', problem: problem('api_conflict', { status: 409 }) }, 'refused'],
    ['no answer', { kind: 'unconfirmed', problem: problem('network_timeout') }, 'unconfirmed'],
    ['nothing sent after all', { kind: 'refused', problem: problem('network_unreachable') }, 'unconfirmed'],
  ] as const)('ends as its answer says: %s', async (_name, outcome, state) => {
    const pressed = again.press(ID, []);
    await settled();
    placer.answer(outcome);
    expect(await pressed).toMatchObject({ ok: true, value: { state } });
  });

  it('does not take the call of another press that the server names', async () => {
    const other = await journal.begin(press(2, {}, { at: PRESSED_AT }));
    if (other.ok) book.admit(other.value.attempt);
    await book.apply('attempt-2' as AttemptId, { kind: 'found', at: time.now(), call: snapshot() });
    const pressed = again.press(ID, repeatKeys);
    await settled();
    placer.answer({ kind: 'accepted', callId: CALL, replay: true });
    expect(await pressed).toMatchObject({ value: { state: 'refused', problem: { code: 'call_already_followed' } } });
  });

  it('works on an attempt that only the record holds', async () => {
    const later = new AttemptBook(journal, () => undefined);
    const serverClock = new SettableClock();
    const lookUp = new LookUp({ book: later, finder, ownership: journal, clock: time, serverClock });
    const sending = {
      book: later,
      placer,
      ownership: journal,
      clock: time,
      serverClock,
      secrets: noSecrets,
      timers: time,
    };
    void new TryAgain({ ...sending, lookUp, guard: new CallGuard(fineNumbers, journal, time, serverClock) }).press(
      ID,
      [],
    );
    await settled();
    expect(placer.sent).toEqual([first.request]);
  });
});

describe('whatever is pressed and answered in whatever order', () => {
  const step = fc.constantFrom('press', 'press', 'accept', 'lose', 'refuse', 'settle', 'settle', 'wait');

  it('each Try again sends at most once, always the same request, and nothing after an answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await setUp();
        let presses = 0;
        for (const one of steps) {
          const decided = book.get(ID)?.callId !== null || book.get(ID)?.state === 'refused';
          const sent = placer.sent.length;
          if (one === 'press') {
            presses += 1;
            void again.press(ID, repeatKeys);
          }
          if (one === 'accept') placer.answer(accepted);
          if (one === 'lose') placer.answer({ kind: 'unconfirmed', problem: problem('network_timeout') });
          if (one === 'refuse') placer.answer({ kind: 'refused', problem: problem('api_forbidden', { status: 403 }) });
          if (one === 'settle') await book.apply(ID, { kind: 'not_found', at: time.now() });
          await time.pass(one === 'wait' ? 5_000 : 1);
          if (decided) expect(placer.sent).toHaveLength(sent);
        }
        expect(placer.sent.length).toBeLessThanOrEqual(presses);
        for (const request of placer.sent) expect(request).toEqual(first.request);
        expect(book.get(ID)?.sends).toHaveLength(1 + placer.sent.length);
      }),
      { numRuns: 150 },
    );
  });
});

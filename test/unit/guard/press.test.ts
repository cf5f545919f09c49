import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptBook } from '../../../src-main/calls/book/attempt-book';
import { CallGuard } from '../../../src-main/calls/guard/call-guard';
import { Placing } from '../../../src-main/calls/place/placing';
import { TryAgain } from '../../../src-main/calls/place/try-again';
import { LookUp } from '../../../src-main/calls/settle/look-up';
import type { Concern } from '../../../src-main/domain/guard/concern';
import { concernKey } from '../../../src-main/domain/guard/concern';
import type { AttemptId, DraftId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { timelineView } from '../../../src-main/service/views/timeline-view';
import { repeatKeys } from '../../doubles/guard-kit';
import { HeldPlacer } from '../../doubles/held-placer';
import { noSecrets } from '../../doubles/no-secrets';
import { ManualTime, settled } from '../../doubles/manual-time';
import { MemoryJournal } from '../../doubles/memory-journal';
import { press } from '../../doubles/presses';
import { ACCOUNT, placement, PRESSED_AT } from '../../doubles/sample-attempts';
import { ScriptedFinder } from '../../doubles/scripted-finder';
import { SettableClock } from '../../doubles/settable-clock';

const { to } = placement();
const night: Concern = { kind: 'quiet_hours', about: '480-1260', text: 'It is 10:12 PM there: outside 8 AM–9 PM.' };
const listed: Concern = { kind: 'do_not_call', about: to, text: 'On your do-not-call list.' };

let time: ManualTime;
let journal: MemoryJournal;
let placer: HeldPlacer;
let found: readonly Concern[];
let guard: CallGuard;
let sending: ConstructorParameters<typeof Placing>[0];

beforeEach(() => {
  time = new ManualTime(PRESSED_AT);
  journal = new MemoryJournal();
  placer = new HeldPlacer();
  found = [];
  guard = new CallGuard({ of: () => Promise.resolve(found) }, journal, time, new SettableClock());
  const book = new AttemptBook(journal, () => undefined);
  const identifiers = { attemptId: () => 'attempt-1' as AttemptId, draftId: () => 'unused' as DraftId };
  const serverClock = new SettableClock();
  sending = { journal, book, placer, ownership: journal, clock: time, serverClock, identifiers };
});

describe('a press', () => {
  const place = async (accepted: readonly string[]) =>
    new Placing(sending).place(ACCOUNT, 'draft-1' as DraftId, placement(), {
      found: await guard.found(ACCOUNT, to),
      accepted,
    });

  it('is asked about by number and record in one question, and sends nothing before the yes', async () => {
    found = [night];
    journal.listed = [listed];
    expect(await place([])).toMatchObject({
      ok: false,
      error: { code: 'call_needs_yes', concerns: [{ kind: 'do_not_call' }, { kind: 'quiet_hours' }] },
    });
    expect(journal.written).toEqual([]);
    expect(placer.sent).toEqual([]);
  });

  it('is asked about again where something came up after the question', async () => {
    found = [night];
    const yes = [concernKey(night)];
    journal.listed = [listed];
    expect(await place(yes)).toMatchObject({ ok: false, error: { concerns: [listed, night] } });
    expect((await place([...yes, concernKey(listed)])).ok).toBe(true);
    expect(placer.sent).toHaveLength(1);
  });

  it('keeps what was overridden with its first event, and shows it in the timeline', async () => {
    found = [night];
    await place([concernKey(night)]);
    expect(journal.written).toMatchObject([{ kind: 'journaled', overridden: [{ text: night.text }] }]);
    expect(timelineView(journal.written).map(({ text }) => text)).toEqual([
      'Call pressed and recorded',
      `Called anyway, after this was asked: ${night.text}`,
    ]);
  });

  it('that nothing stands against keeps nothing, whatever was said yes to', async () => {
    await place([concernKey(night)]);
    expect(journal.written[0]).not.toHaveProperty('overridden');
  });
});

describe('Try again', () => {
  it('is asked about by the same guard, and keeps what was overridden', async () => {
    const first = press(1, {}, { at: PRESSED_AT });
    const { book, serverClock } = sending;
    const begun = await journal.begin(first);
    if (begun.ok) book.admit(begun.value.attempt);
    await book.apply(first.attemptId, { kind: 'unconfirmed', at: time.now(), problem: problem('network_timeout') });
    await book.apply(first.attemptId, { kind: 'not_found', at: time.now() });
    await time.pass(10 * 60_000);
    const lookUp = new LookUp({ book, finder: new ScriptedFinder(), ownership: journal, clock: time, serverClock });
    const again = new TryAgain({ ...sending, lookUp, guard, secrets: noSecrets, timers: time });
    found = [night];
    expect(await again.press(first.attemptId, repeatKeys)).toMatchObject({
      ok: false,
      error: { code: 'call_needs_yes', concerns: [night] },
    });
    expect(placer.sent).toEqual([]);
    void again.press(first.attemptId, [concernKey(night)]);
    await settled();
    expect(placer.sent).toHaveLength(1);
    expect(journal.written.at(-1)).toMatchObject({ kind: 'resent', overridden: [{ text: night.text }] });
  });
});

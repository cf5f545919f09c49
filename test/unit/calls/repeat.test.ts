import { beforeEach, describe, expect, it } from 'vitest';
import { CallGuard } from '../../../src-main/calls/guard/call-guard';
import { advance, begin } from '../../../src-main/domain/call/advance';
import type { Attempt } from '../../../src-main/domain/call/attempt';
import type { AttemptEvent } from '../../../src-main/domain/call/attempt-event';
import type { AccountId, AttemptId } from '../../../src-main/domain/ids';
import type { E164 } from '../../../src-main/domain/number';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { ManualTime } from '../../doubles/manual-time';
import { MemoryJournal } from '../../doubles/memory-journal';
import { press } from '../../doubles/presses';
import { SettableClock } from '../../doubles/settable-clock';
import { fineNumbers } from '../../doubles/guard-kit';
import { attempt, CALL, placement, PRESSED_AT } from '../../doubles/sample-attempts';

const { to } = placement();
/** Asked about as an attempt that is not in the record. */
const again = (number: E164) => ({ ...attempt({ id: 'attempt-other' as AttemptId }), to: number });
const at = PRESSED_AT;
const DAY = 24 * 60 * 60_000;

let time: ManualTime;
let journal: MemoryJournal;
let guard: CallGuard;
let serverClock: SettableClock;

beforeEach(() => {
  time = new ManualTime(PRESSED_AT);
  journal = new MemoryJournal();
  serverClock = new SettableClock(null);
  guard = new CallGuard(fineNumbers, journal, time, serverClock);
});

/** In the record only, as from the run before. */
function called(
  events: readonly AttemptEvent[],
  account = 'account-9' as AccountId,
  clockOffsetMs: number | null = null,
): Attempt {
  const attempt = events.reduce(advance, begin(press(1, {}, { at, accountId: account, clockOffsetMs })));
  journal.attempts.set(attempt.id, attempt);
  return attempt;
}
const accepted: AttemptEvent = { kind: 'accepted', at, callId: CALL, replay: false };
const unconfirmed: AttemptEvent = { kind: 'unconfirmed', at, problem: problem('network_timeout') };

describe('a second call to the same number', () => {
  it('is asked about, with when, by which agent and how the first stands', async () => {
    called([accepted]);
    await time.pass(40_000);
    const asked = await guard.ask(again(to), []);
    expect(asked).toMatchObject({ ok: false, error: { code: 'call_needs_yes' } });
    expect(!asked.ok && asked.error.concerns?.[0]?.text).toBe(
      'You called this number 40 seconds ago with Reception. That call: Initiated.',
    );
  });

  it.each([
    ['119 seconds later', 119_000, false],
    ['two minutes later', 120_000, true],
    ['before the first, by a clock that was set back', -3_600_000, false],
  ])('%s', async (_name, later, ok) => {
    called([accepted]);
    time.set(at + later);
    expect((await guard.ask(again(to), [])).ok).toBe(ok);
  });

  it.each([
    ['forward', DAY],
    ['back', -DAY],
  ])('is told by ThunderPhone’s clock where this one was set %s in between', async (_name, by) => {
    called([accepted], undefined, 0);
    serverClock.offset = -by;
    for (const [later, ok] of [
      [30_000, false],
      [119_000, false],
      [120_000, true],
    ] as const) {
      time.set(at + by + later);
      const asked = await guard.ask(again(to), []);
      expect(asked.ok).toBe(ok);
      if (later === 30_000) expect(!asked.ok && asked.error.concerns?.[0]?.text).toContain('30 seconds ago');
    }
  });

  it.each([
    ['was refused', [{ kind: 'refused', at, problem: problem('api_forbidden') }], true],
    ['was not placed', [unconfirmed, { kind: 'not_found', at }], true],
    ['is unconfirmed', [unconfirmed], false],
    ['is being sent', [], false],
  ] satisfies [string, AttemptEvent[], boolean][])(
    'is asked about unless nobody was called: the first %s',
    async (_name, events, ok) => {
      called(events);
      expect((await guard.ask(again(to), [])).ok).toBe(ok);
    },
  );

  it('counts from the last Try again', async () => {
    called([unconfirmed, { kind: 'not_found', at }, { kind: 'resent', at: at + 600_000, clockOffsetMs: 0 }, accepted]);
    time.set(at + 630_000);
    const asked = await guard.ask(again(to), []);
    expect(!asked.ok && asked.error.concerns?.[0]?.text).toContain('30 seconds ago');
  });

  it('to another number is not asked about', async () => {
    called([accepted]);
    expect((await guard.ask(again('+12125550143' as E164), [])).ok).toBe(true);
  });

  it('is not placed when the record cannot tell', async () => {
    journal.against = () => Promise.resolve({ ok: false, error: problem('storage_unavailable') });
    expect(await guard.ask(again(to), [])).toMatchObject({ ok: false, error: { code: 'storage_unavailable' } });
  });
});

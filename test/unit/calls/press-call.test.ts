import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptBook } from '../../../src-main/calls/book/attempt-book';
import { DraftDesk } from '../../../src-main/calls/draft/draft-desk';
import { Placing } from '../../../src-main/calls/place/placing';
import type { Shown } from '../../../src-main/calls/place/prepare-placement';
import { CallGuard } from '../../../src-main/calls/guard/call-guard';
import { PressCall } from '../../../src-main/calls/place/press-call';
import type { PlacementOutcome } from '../../../src-main/calls/ports';
import type { Placement, PlacementRequest } from '../../../src-main/domain/call/placement';
import type { Directory } from '../../../src-main/domain/directory/directory';
import { emptyDirectory } from '../../../src-main/domain/directory/directory';
import type { AgentId, AttemptId, CallId, DraftId } from '../../../src-main/domain/ids';
import type { E164 } from '../../../src-main/domain/number';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { anOwnLine, aSavedAgent, read } from '../../doubles/directory';
import { HeldPlacer } from '../../doubles/held-placer';
import { noSecrets, noVariables } from '../../doubles/no-secrets';
import { noChoice } from '../../../src-main/calls/draft/last-choice';
import { ManualTime, settled } from '../../doubles/manual-time';
import { MemoryJournal } from '../../doubles/memory-journal';
import { ACCOUNT, CALL } from '../../doubles/sample-attempts';
import { SettableClock } from '../../doubles/settable-clock';
import { fineNumbers, repeatKeys, yesToRepeats } from '../../doubles/guard-kit';

const from = '+14155550100' as E164;
const to = '+12125550142' as E164;
const shown: Shown = { to, from, agent: { kind: 'saved', id: '77' as AgentId }, maxHold: '', variables: [] };
const line = anOwnLine({ number: from, outboundAgentId: '78' as AgentId });

let time: ManualTime;
let desk: DraftDesk;
let press: PressCall;
let placer: HeldPlacer;
let sent: readonly PlacementRequest[];
let answer: (outcome: PlacementOutcome) => void;
let directory: Directory;
let journal: MemoryJournal;

beforeEach(async () => {
  time = new ManualTime();
  placer = new HeldPlacer();
  ({ sent } = placer);
  answer = (outcome) => {
    placer.answer(outcome);
  };
  directory = {
    ...emptyDirectory,
    agents: read([aSavedAgent(), aSavedAgent({ id: '78' as AgentId, name: 'Night desk' })]),
    lines: read([line]),
  };
  let made = 0;
  const identifiers = {
    attemptId: () => `attempt-${++made}` as AttemptId,
    draftId: () => `draft-${++made}` as DraftId,
  };
  journal = new MemoryJournal();
  const book = new AttemptBook(journal, () => undefined);
  desk = new DraftDesk(
    identifiers,
    {
      load: () =>
        Promise.resolve({ ...noChoice, from, agent: { kind: 'saved', id: '77' as AgentId, name: 'Reception' } }),
      save: () => undefined,
    },
    noVariables,
  );
  const placing = new Placing({
    journal,
    book,
    ownership: journal,
    clock: time,
    serverClock: new SettableClock(),
    identifiers,
    placer,
  });
  press = new PressCall({
    desk,
    placing,
    guard: new CallGuard(fineNumbers, journal, time, new SettableClock()),
    secrets: noSecrets,
    book,
    timers: time,
    directoryOf: () => directory,
    systemRegion: () => 'DE',
  });
  await desk.useAccount(ACCOUNT);
  desk.edit(desk.current().id, { ...desk.current(), text: '(212) 555-0142' });
});

const accepted: PlacementOutcome = { kind: 'accepted', callId: CALL, replay: false };

describe('a press', () => {
  it('reads the number in the region of the from-number and sends what was shown', async () => {
    const pressed = press.press(desk.current().id, shown);
    await settled();
    expect(sent).toMatchObject([{ to, from, agent: { id: '77' }, maxHoldSeconds: null }]);
    answer(accepted);
    expect(await pressed).toMatchObject({ ok: true, value: { state: 'initiated' } });
    expect(desk.current().text).toBe('');
  });

  it.each([
    ['another number', { to: '+12125550143' as E164 }],
    ['another from-number', { from: '+14155550199' as E164 }],
    ['another agent', { agent: { kind: 'saved', id: '78' as AgentId } }],
    ["the number's own agent", { agent: { kind: 'number_own' } }],
    ['another hold time', { maxHold: '60' }],
  ] satisfies [string, Partial<Shown>][])('that showed %s sends nothing', async (_name, change) => {
    const pressed = await press.press(desk.current().id, { ...shown, ...change });
    expect(pressed).toMatchObject({ ok: false, error: { code: 'draft_changed' } });
    expect(sent).toEqual([]);
  });

  it('of an older draft sends nothing', async () => {
    const old = desk.current().id;
    desk.prefill('+1 646 555 0117');
    expect(await press.press(old, shown)).toMatchObject({ ok: false, error: { code: 'draft_changed' } });
    expect(sent).toEqual([]);
  });

  it('that is repeated gets the outcome of the first, also after the draft has gone', async () => {
    const id = desk.current().id;
    const both = [press.press(id, shown), press.press(id, shown)];
    await settled();
    answer(accepted);
    await Promise.all(both);
    const third = await press.press(id, shown);
    expect(sent).toHaveLength(1);
    expect(third).toMatchObject({ ok: true, value: { callId: CALL } });
  });

  it('that is refused keeps the number, and may be made again as a new attempt', async () => {
    const pressed = press.press(desk.current().id, shown);
    await settled();
    answer({ kind: 'refused', problem: problem('api_insufficient_balance') });
    expect(await pressed).toMatchObject({ ok: true, value: { state: 'refused' } });
    expect(desk.current().text).toBe('(212) 555-0142');
    void press.press(desk.current().id, shown);
    await settled();
    expect(new Set(sent.map((request) => request.idempotencyKey)).size).toBe(2);
  });

  it('holds the dialer for a few seconds only when ThunderPhone does not answer', async () => {
    const pressed = press.press(desk.current().id, shown);
    await time.pass(3_000);
    expect(await pressed).toMatchObject({ ok: true, value: { state: 'sending' } });
    expect(desk.current().text).toBe('');
  });

  it('that was turned away may be corrected and made again', async () => {
    const id = desk.current().id;
    await press.press(id, { ...shown, maxHold: '60' });
    void press.press(id, shown);
    await settled();
    expect(sent).toHaveLength(1);
  });
});

describe('a second call to the same number', () => {
  const again = async (): Promise<DraftId> => {
    const first = press.press(desk.current().id, shown);
    await settled();
    answer(accepted);
    await first;
    desk.edit(desk.current().id, { ...desk.current(), text: '(212) 555-0142' });
    return desk.current().id;
  };

  it('is asked about, and nothing is sent before the yes', async () => {
    const id = await again();
    expect(await press.press(id, shown)).toMatchObject({ ok: false, error: { code: 'call_needs_yes' } });
    expect(sent).toHaveLength(1);
    expect(desk.current()).toMatchObject({ id, text: '(212) 555-0142' });
  });

  it('is placed once by a yes, however often that is pressed', async () => {
    const id = await again();
    await press.press(id, shown);
    const yes = [press.press(id, shown, repeatKeys), press.press(id, shown, repeatKeys), press.press(id, shown)];
    await settled();
    answer({ ...accepted, callId: '55' as CallId });
    expect(new Set((await Promise.all(yes)).map((one) => one.ok && one.value.id)).size).toBe(1);
    expect(sent).toHaveLength(2);
  });

  it('needs no yes when two minutes have passed', async () => {
    const id = await again();
    await time.pass(120_000);
    void press.press(id, shown);
    await settled();
    expect(sent).toHaveLength(2);
  });
});

describe('more than one hand on the dialer', () => {
  it('two windows that press the draft at once make one attempt', async () => {
    const id = desk.current().id;
    const windows = [press.press(id, { ...shown }), press.press(id, { ...shown })];
    await settled();
    answer(accepted);
    const attempts = (await Promise.all(windows)).map((one) => one.ok && one.value.id);
    expect(new Set(attempts).size).toBe(1);
    expect(sent).toHaveLength(1);
  });

  it('the same number put in again while it is being called is asked about', async () => {
    const id = desk.current().id;
    const first = press.press(id, shown);
    desk.prefill('+1 212 555 0142');
    const second = press.press(desk.current().id, shown);
    await settled();
    answer(accepted);
    expect(await first).toMatchObject({ ok: true });
    // Both came before either was written: of two presses in one moment the second must know of the first.
    expect(await second).toMatchObject({ ok: false, error: { code: 'call_needs_yes' } });
    expect(sent).toHaveLength(1);
  });

  it('a number that the tray puts in while a press is under way stays there', async () => {
    const pressed = press.press(desk.current().id, shown);
    await settled();
    const prefilled = desk.prefill('+1 646 555 0117');
    answer(accepted);
    await pressed;
    expect(desk.current()).toEqual(prefilled);
    expect(sent).toMatchObject([{ to }]);
  });

  it('a number that comes in between press and journal changes nothing about what is called', async () => {
    const pressed = press.press(desk.current().id, shown);
    desk.prefill('+1 646 555 0117');
    await settled();
    answer(accepted);
    expect(await pressed).toMatchObject({ ok: true, value: { to } });
    expect(desk.current().text).toBe('+1 646 555 0117');
  });

  it('a second instance finds the draft used up by the record', async () => {
    const id = desk.current().id;
    void press.press(id, shown);
    await settled();
    const book = new AttemptBook(journal, () => undefined);
    const elsewhere = new Placing({
      journal,
      book,
      ownership: journal,
      clock: time,
      serverClock: new SettableClock(),
      identifiers: { attemptId: () => 'another' as AttemptId, draftId: () => id },
      placer,
    });
    const { idempotencyKey: _key, ...placement } = sent[0] ?? { idempotencyKey: '' };
    await elsewhere.place(ACCOUNT, id, placement as Placement, yesToRepeats);
    expect(sent).toHaveLength(1);
  });
});

describe('when something is broken inside', () => {
  it('a press ends as a problem and may be made again', async () => {
    const begin = journal.begin.bind(journal);
    journal.begin = () => Promise.reject(new Error('broken'));
    const id = desk.current().id;
    expect(await press.press(id, shown)).toMatchObject({ ok: false, error: { code: 'internal' } });
    journal.begin = begin;
    void press.press(id, shown);
    await settled();
    expect(sent).toHaveLength(1);
  });
});

describe('what may not be called with', () => {
  const attempt = (): ReturnType<PressCall['press']> => press.press(desk.current().id, shown);

  it('a from-number that cannot place calls, with the reason', async () => {
    directory = { ...emptyDirectory, lines: read([{ ...line, source: 'demo' }]) };
    expect(await attempt()).toMatchObject({
      ok: false,
      error: { code: 'from_number_ineligible', detail: 'Demo number: receives calls only' },
    });
  });

  it('an agent that was deleted meanwhile, where the list is known to tell', async () => {
    directory = { ...directory, agents: read([]) };
    expect(await attempt()).toMatchObject({ ok: false, error: { code: 'agent_unknown' } });
    expect(sent).toEqual([]);
    directory = { ...directory, agents: null };
    void attempt();
    await settled();
    expect(sent).toHaveLength(1);
  });

  it('a hold time that is no number of seconds', async () => {
    desk.edit(desk.current().id, { ...desk.current(), maxHold: '1.5' });
    expect(await press.press(desk.current().id, { ...shown, maxHold: '1.5' })).toMatchObject({
      ok: false,
      error: { code: 'hold_seconds_invalid' },
    });
  });

  it("the number's own agent when it has none", async () => {
    directory = { ...emptyDirectory, lines: read([{ ...line, outboundAgentId: null }]) };
    desk.edit(desk.current().id, { ...desk.current(), agent: { kind: 'number_own', id: null, name: '' } });
    expect(await press.press(desk.current().id, { ...shown, agent: { kind: 'number_own' } })).toMatchObject({
      ok: false,
      error: { code: 'agent_missing' },
    });
  });

  it("an own agent's name is kept for the record", async () => {
    desk.edit(desk.current().id, { ...desk.current(), agent: { kind: 'number_own', id: null, name: '' } });
    void press.press(desk.current().id, { ...shown, agent: { kind: 'number_own' } });
    await settled();
    expect(sent[0]?.agent).toEqual({ kind: 'number_own', id: '78', name: 'Night desk' });
  });
});

import { AttemptBook } from '../../src-main/calls/book/attempt-book';
import { DraftDesk } from '../../src-main/calls/draft/draft-desk';
import { noChoice } from '../../src-main/calls/draft/last-choice';
import { Placing } from '../../src-main/calls/place/placing';
import { PressCall } from '../../src-main/calls/place/press-call';
import { CallGuard } from '../../src-main/calls/guard/call-guard';
import { emptyDirectory } from '../../src-main/domain/directory/directory';
import type { AgentId, AttemptId, DraftId } from '../../src-main/domain/ids';
import type { E164 } from '../../src-main/domain/number';
import type { Problem } from '../../src-main/domain/problem/problem';
import { fail, ok } from '../../src-main/domain/result';
import { fineNumbers } from './guard-kit';
import { HeldPlacer } from './held-placer';
import { ManualTime } from './manual-time';
import { MemoryJournal } from './memory-journal';
import { noVariables } from './no-secrets';
import { ACCOUNT } from './sample-attempts';
import { SettableClock } from './settable-clock';

/** A desk with a number on it, and all that a press of Call needs; its request is held. */
export async function pressKit() {
  let made = 0;
  let secretTrouble: Problem | null = null;
  const identifiers = {
    attemptId: () => `attempt-${++made}` as AttemptId,
    draftId: () => `draft-${++made}` as DraftId,
  };
  const time = new ManualTime();
  const journal = new MemoryJournal();
  const placer = new HeldPlacer();
  const book = new AttemptBook(journal, () => undefined);
  const choice = {
    ...noChoice,
    from: '+14155550100' as E164,
    agent: { kind: 'saved', id: '77' as AgentId, name: 'Reception' } as const,
  };
  const desk = new DraftDesk(identifiers, { load: () => Promise.resolve(choice), save: () => undefined }, noVariables);
  const serverClock = new SettableClock();
  const placing = new Placing({ journal, book, ownership: journal, clock: time, serverClock, identifiers, placer });
  const press = new PressCall({
    desk,
    placing,
    guard: new CallGuard(fineNumbers, journal, time, serverClock),
    secrets: { fetch: () => Promise.resolve(secretTrouble ? fail(secretTrouble) : ok(null)) },
    book,
    timers: time,
    directoryOf: () => emptyDirectory,
    systemRegion: () => 'US',
  });
  await desk.useAccount(ACCOUNT);
  desk.edit(desk.current().id, { ...desk.current(), text: '(212) 555-0142' });
  return {
    desk,
    press,
    journal,
    sent: placer.sent,
    /** From now on, what fetching a secret answers. */
    secretsFail: (trouble: Problem | null) => {
      secretTrouble = trouble;
    },
  };
}

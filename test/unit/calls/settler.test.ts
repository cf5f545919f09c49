import { beforeEach, describe, expect, it } from 'vitest';
import { AttemptBook } from '../../../src-main/calls/book/attempt-book';
import type { CallFinder } from '../../../src-main/calls/ports';
import { matchCandidates, searchWindow } from '../../../src-main/calls/settle/match-candidates';
import { Settler } from '../../../src-main/calls/settle/settler';
import type { CallSnapshot } from '../../../src-main/domain/call/call-snapshot';
import type { AgentId, AttemptId, CallId, DraftId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { fail, ok } from '../../../src-main/domain/result';
import { ManualTime } from '../../doubles/manual-time';
import { MemoryJournal } from '../../doubles/memory-journal';
import { attempt, CALL, journaled, PRESSED_AT, snapshot } from '../../doubles/sample-attempts';

const ID = 'attempt-1' as AttemptId;

class ScriptedFinder implements CallFinder {
  calls: CallSnapshot[] = [];
  failing: Problem | null = null;
  looks = 0;

  between() {
    this.looks += 1;
    return Promise.resolve(this.failing ? fail(this.failing) : ok(this.calls));
  }
}

let time: ManualTime;
let journal: MemoryJournal;
let book: AttemptBook;
let finder: ScriptedFinder;

beforeEach(async () => {
  time = new ManualTime(PRESSED_AT);
  journal = new MemoryJournal();
  book = new AttemptBook(journal, () => undefined);
  finder = new ScriptedFinder();
  new Settler({ book, finder, ownership: journal, clock: time, timers: time });
  await journal.begin(journaled());
  book.admit(attempt());
  await book.apply(ID, { kind: 'unconfirmed', at: time.now(), problem: problem('network_timeout') });
});

describe('an attempt whose answer was lost', () => {
  it('is looked up within two seconds, and found', async () => {
    finder.calls = [snapshot()];
    await time.pass(2_000);
    expect(book.get(ID)).toMatchObject({ state: 'in_progress', callId: CALL });
  });

  it('is not called "not placed" before several looks got an answer', async () => {
    await time.pass(60_000);
    expect(finder.looks).toBeGreaterThan(2);
    expect(book.get(ID)?.state).toBe('unconfirmed');
    await time.pass(5 * 60_000);
    expect(book.get(ID)?.state).toBe('not_placed');
  });

  it('stays unconfirmed for as long as ThunderPhone cannot be asked', async () => {
    finder.failing = problem('network_unreachable');
    await time.pass(60 * 60_000);
    expect(book.get(ID)?.state).toBe('unconfirmed');
    finder.failing = null;
    finder.calls = [snapshot()];
    await time.pass(60_000);
    expect(book.get(ID)?.state).toBe('in_progress');
  });

  it('does not adopt a call that another attempt owns', async () => {
    await journal.begin(journaled({ attemptId: 'attempt-2' as AttemptId, draftId: 'draft-2' as DraftId }));
    const other = journal.attempts.get('attempt-2' as AttemptId);
    if (other) journal.attempts.set(other.id, { ...other, callId: CALL });
    finder.calls = [snapshot()];
    await time.pass(60_000);
    expect(book.get(ID)?.state).toBe('unconfirmed');
  });

  it('is left to a person when two calls may be it', async () => {
    finder.calls = [snapshot(), snapshot({ callId: '55' as CallId })];
    await time.pass(10 * 60_000);
    expect(book.get(ID)).toMatchObject({ state: 'unconfirmed', callId: null });
    expect(book.get(ID)?.problem?.what).toContain('2 calls');
  });
});

describe('what may be the call of an attempt', () => {
  const mine = attempt({ state: 'unconfirmed' });
  const { after, before } = searchWindow(mine);
  it.each([
    ['the same numbers in the window', snapshot(), 1],
    ['another number called', snapshot({ to: '+12125550143' }), 0],
    ['another from-number', snapshot({ from: '+14155550101' }), 0],
    ['too early', snapshot({ startedAt: after - 1 }), 0],
    ['too late', snapshot({ startedAt: before + 1 }), 0],
    ['an inbound call', snapshot({ direction: 'inbound' }), 0],
    ['another agent', snapshot({ agentId: '78' as AgentId }), 0],
    ['an agent that is not told', snapshot({ agentId: null }), 1],
    ['a start that is not told', snapshot({ startedAt: null }), 1],
  ])('%s: %#', (_name, call, count) => {
    expect(matchCandidates(mine, [call], new Set())).toHaveLength(count);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { Transcript } from '../../../src-main/domain/call/transcript';
import type { CallId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Problem } from '../../../src-main/domain/problem/problem';
import type { Result } from '../../../src-main/domain/result';
import { fail, ok } from '../../../src-main/domain/result';
import { RetentionSetting } from '../../../src-main/history/words/retention';
import { TranscriptDesk } from '../../../src-main/history/words/transcript-desk';
import { MemoryTexts } from '../../doubles/import-kit';
import { ManualTime } from '../../doubles/manual-time';
import { MemoryArchive } from '../../doubles/memory-archive';
import { serverCall } from '../../doubles/moving-server';
import { ACCOUNT, PRESSED_AT } from '../../doubles/sample-attempts';

const MINUTE = 60_000;
const DAY = 86_400_000;

let time: ManualTime;
let memory: MemoryTexts;
beforeEach(() => {
  time = new ManualTime(PRESSED_AT);
  memory = new MemoryTexts();
});

describe('fetching the words of calls', () => {
  let archive: MemoryArchive;
  let asked: CallId[];
  let answer: (call: CallId) => Result<Transcript, Problem>;
  const said: Transcript = { fetchedAt: 1, turns: [{ role: 'user', content: 'Hello', startMs: 0, endMs: 1 }] };

  const desk = () =>
    new TranscriptDesk({
      source: { transcript: (_account, call) => (asked.push(call), Promise.resolve(answer(call))) },
      archive,
      memory,
      clock: time,
      timers: time,
      random: () => 0.5,
      onChange: () => undefined,
      onFault: (error) => {
        throw error;
      },
    });
  const put = (id: number, startedAt: number) =>
    archive.calls.set(String(id) as CallId, {
      ...serverCall(id, { startedAt, endedAt: startedAt + 1_000 }),
      agentName: '',
    });

  beforeEach(() => {
    archive = new MemoryArchive();
    asked = [];
    answer = () => ok(said);
  });

  it('is for calls that end from now on, once their words are likely to be there', async () => {
    put(1, PRESSED_AT - DAY);
    const one = desk();
    await one.open();
    one.wake(ACCOUNT);
    await time.pass(MINUTE);
    put(2, time.now());
    await time.pass(MINUTE);
    expect(asked).toEqual([]);
    await time.pass(4 * MINUTE);
    expect(asked).toEqual(['2']);
    expect(archive.words.get('2' as CallId)).toEqual(said);
  });

  it('of the past is a choice, goes at a gentle pace, tells how far it is, and goes on in the next run', async () => {
    for (let id = 1; id <= 200; id += 1) put(id, PRESSED_AT - id * DAY);
    const one = desk();
    await one.open();
    one.wake(ACCOUNT);
    await one.fetchPast(true);
    await time.pass(30_000);
    expect(asked.length).toBeGreaterThan(25);
    expect(asked.length).toBeLessThan(32);
    expect(asked[0]).toBe('1');
    expect(one.view(ACCOUNT)).toMatchObject({ ofPast: true, fetched: asked.length, wanted: 200 - asked.length });
    one.suspend();
    const next = desk();
    await next.open();
    next.wake(ACCOUNT);
    await time.pass(5 * MINUTE);
    expect(archive.words.size).toBe(200);
    expect(next.view(ACCOUNT).wanted).toBe(0);
  });

  it('stops when it is no longer wanted', async () => {
    for (let id = 1; id <= 200; id += 1) put(id, PRESSED_AT - id * DAY);
    const one = desk();
    one.wake(ACCOUNT);
    await one.fetchPast(true);
    await time.pass(5_000);
    await one.fetchPast(false);
    const before = asked.length;
    await time.pass(5 * MINUTE);
    expect(asked).toHaveLength(before);
  });

  it('a call without words is remembered as one, an unreadable answer is passed over, and trouble waits', async () => {
    put(1, PRESSED_AT - DAY);
    put(2, PRESSED_AT - 2 * DAY);
    put(3, PRESSED_AT - 3 * DAY);
    const troubled = { is: true };
    answer = (call) => {
      if (call === '1') return fail(problem('api_not_found'));
      if (call === '2') return fail(problem('answer_unreadable'));
      return troubled.is ? fail(problem('api_server')) : ok(said);
    };
    const one = desk();
    await one.fetchPast(true);
    one.wake(ACCOUNT);
    await time.pass(2 * MINUTE);
    expect(archive.words.get('1' as CallId)?.turns).toEqual([]);
    expect(archive.words.has('2' as CallId)).toBe(false);
    expect(one.view(ACCOUNT).problem?.code).toBe('api_server');
    expect(asked.filter((call) => call === '3').length).toBeLessThan(10);
    troubled.is = false;
    await time.pass(5 * MINUTE);
    expect(archive.words.get('3' as CallId)).toEqual(said);
    expect(asked.filter((call) => call === '2')).toHaveLength(1);
  });
});

describe('how long transcripts are kept', () => {
  let kept: number[];
  let told: string[];

  const setting = () =>
    new RetentionSetting({
      transcripts: {
        removeBefore: (moment, limit) => {
          const going = kept.filter((at) => moment === null || at < moment).slice(0, limit);
          kept = kept.filter((at) => !going.includes(at));
          return Promise.resolve(ok(going.length));
        },
      },
      memory,
      clock: time,
      timers: time,
      onRemoved: (count, days) => void told.push(`${String(count)} older than ${String(days)}`),
      onChange: () => undefined,
      onProblem: ({ code }) => void told.push(code),
      onFault: (error) => {
        throw error;
      },
    });

  beforeEach(() => {
    kept = Array.from({ length: 400 }, (_, nth) => PRESSED_AT - nth * DAY);
    told = [];
  });

  it('is for ever unless a person chooses otherwise', async () => {
    memory.texts.set('transcript_retention', 'soon');
    const one = setting();
    await one.open();
    one.start();
    await time.pass(2 * DAY);
    expect(one.current()).toBe('forever');
    expect(kept).toHaveLength(400);
    one.stop();
  });

  it('a choice holds at once, every day and in the next run, and says what went once', async () => {
    const one = setting();
    await one.open();
    await one.choose(90);
    await time.pass(MINUTE);
    expect(kept).toHaveLength(91);
    expect(told).toEqual(['309 older than 90']);
    await time.pass(2 * DAY);
    expect(kept).toHaveLength(89);
    one.stop();
    const next = setting();
    await next.open();
    expect(next.current()).toBe(90);
    time.set(time.now() + DAY);
    next.start();
    await time.pass(MINUTE);
    expect(kept).toHaveLength(87);
    next.stop();
  });

  it('all may go at a person’s word', async () => {
    const removing = setting().removeAll();
    await time.pass(MINUTE);
    expect(await removing).toEqual(ok(400));
    expect(kept).toEqual([]);
    expect(told).toEqual([]);
  });

  it('a choice that cannot be kept is none', async () => {
    memory.failing = problem('storage_full');
    const one = setting();
    expect((await one.choose(30)).ok).toBe(false);
    await time.pass(MINUTE);
    expect(one.current()).toBe('forever');
    expect(kept).toHaveLength(400);
  });
});

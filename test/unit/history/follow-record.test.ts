import { beforeEach, describe, expect, it } from 'vitest';
import type { Attempt } from '../../../src-main/domain/call/attempt';
import type { AttemptId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { fail, ok } from '../../../src-main/domain/result';
import { FollowRecord } from '../../../src-main/history/follow-record';
import { ManualTime } from '../../doubles/manual-time';
import { attempt } from '../../doubles/sample-attempts';

let time: ManualTime;
let record: Attempt[];
let archive: { mark: number; followed: string[]; batches: number; failing: Problem | null };
let told: string[];
let follow: FollowRecord;

const change = (nth: number): void => void record.push(attempt({ id: `attempt-${String(nth)}` as AttemptId }));

beforeEach(() => {
  time = new ManualTime();
  record = [];
  archive = { mark: 0, followed: [], batches: 0, failing: null };
  told = [];
  follow = new FollowRecord({
    changes: {
      changedAfter: (mark, limit) => {
        const attempts = record.slice(mark, mark + limit);
        return Promise.resolve(ok({ attempts, mark: mark + attempts.length }));
      },
    },
    following: {
      mark: () => Promise.resolve(ok(archive.mark)),
      follow: (attempts, mark) => {
        if (archive.failing) return Promise.resolve(fail(archive.failing));
        archive.batches += 1;
        archive.followed.push(...attempts.map(({ id }) => id));
        archive.mark = mark;
        return Promise.resolve(ok(undefined));
      },
    },
    timers: time,
    random: () => 0.5,
    onProblem: ({ code }) => void told.push(code),
    onFollowed: () => void told.push('followed'),
    onFault: (error) => {
      throw error;
    },
  });
});

describe('the archive follows the record', () => {
  it('from the beginning again where that is asked for, also after trouble', async () => {
    for (let nth = 0; nth < 3; nth += 1) change(nth);
    archive.mark = 3;
    archive.failing = problem('storage_full');
    follow.again();
    await time.pass(0);
    archive.failing = null;
    await time.pass(60_000);
    expect(archive.followed).toEqual(['attempt-0', 'attempt-1', 'attempt-2']);
    change(3);
    follow.changed();
    await time.pass(1_000);
    expect(archive.followed.slice(3)).toEqual(['attempt-3']);
  });

  it('from where it was, until nothing is left', async () => {
    for (let nth = 0; nth < 450; nth += 1) change(nth);
    archive.mark = 10;
    follow.start();
    await time.pass(0);
    expect(archive.followed).toHaveLength(440);
    expect(archive.batches).toBe(3);
    expect(told).toEqual(['followed']);
  });

  it('takes changes that come close together at once', async () => {
    for (let nth = 0; nth < 5; nth += 1) {
      change(nth);
      follow.changed();
      await time.pass(20);
    }
    await time.pass(1_000);
    expect(archive).toMatchObject({ batches: 1, mark: 5 });
  });

  it('takes what changes while it follows', async () => {
    change(1);
    follow.start();
    change(2);
    follow.changed();
    await time.pass(1_000);
    expect(archive.followed).toEqual(['attempt-1', 'attempt-2']);
  });

  it('says a problem once, and goes on when it is over', async () => {
    archive.failing = problem('storage_full');
    change(1);
    follow.start();
    await time.pass(60_000);
    expect(told).toEqual(['storage_full']);
    archive.failing = null;
    change(2);
    follow.changed();
    await time.pass(180_000);
    expect(archive.followed).toEqual(['attempt-1', 'attempt-2']);
    expect(told).toEqual(['storage_full', 'followed']);
  });

  it('does nothing once it was stopped', async () => {
    follow.changed();
    follow.stop();
    change(1);
    follow.changed();
    await time.pass(1_000);
    expect(archive.batches).toBe(0);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountId, CallId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Problem } from '../../../src-main/domain/problem/problem';
import { fail, ok, type Result } from '../../../src-main/domain/result';
import { ReviewDesk, type Reviewed } from '../../../src-main/history/reviews/review-desk';
import { serverCall } from '../../doubles/archive-kit';
import { ManualTime, settled } from '../../doubles/manual-time';

const account = 'account-1' as AccountId;
const call = '7' as CallId;
const before = { gradeScore: 0.5, gradeStatus: 'completed', gradedAt: 1 };
const reviewed: Reviewed = { account, call, before };
const draft = { title: 'Wrong', severity: 'info', description: '', atSeconds: null } as const;

let time: ManualTime;
let desk: ReviewDesk;
let sent: string[];
let reads: number;
let now: typeof before;
let answer: () => Promise<Result<null, Problem>>;

beforeEach(() => {
  time = new ManualTime();
  sent = [];
  reads = 0;
  now = before;
  answer = () => Promise.resolve(ok(null));
  desk = new ReviewDesk({
    reviews: {
      askGrade: () => {
        sent.push('grade');
        return answer();
      },
      file: () => {
        sent.push('report');
        return answer();
      },
      grade: () => Promise.resolve(ok(null)),
      reports: () => Promise.resolve(ok([])),
    },
    reader: {
      readOne: () => {
        reads += 1;
        return Promise.resolve(ok({ ...serverCall(1), ...now }));
      },
    },
    timers: time,
    onChange: () => undefined,
    onFault: (error) => {
      throw error;
    },
  });
});

const standing = () => desk.standing(account, call);

describe('asking for a grade', () => {
  it('is sent once, and looked for until it is there', async () => {
    expect(await desk.askGrade(reviewed)).toEqual(ok(null));
    expect(standing()).toBe('waiting');
    now = { ...before, gradeStatus: 'pending' };
    await time.pass(4_000);
    expect(standing()).toBe('waiting');
    now = { ...before };
    await time.pass(60_000);
    expect(standing()).toBe('none');
    expect(time.pending()).toBe(0);
    expect(sent).toEqual(['grade']);
  });

  it('that is graded before anybody looked is seen by another score or time', async () => {
    await desk.askGrade(reviewed);
    now = { ...before, gradedAt: 2 };
    await time.pass(1_000);
    expect(standing()).toBe('none');
    expect(reads).toBe(1);
  });

  it('is looked for gently, and not for ever', async () => {
    await desk.askGrade(reviewed);
    await time.pass(24 * 3_600_000);
    expect(reads).toBeLessThan(10);
    expect(standing()).toBe('late');
    expect(time.pending()).toBe(0);
  });

  it('whose answer got lost is told so, sent no more, and looked for', async () => {
    answer = () => Promise.resolve(fail(problem('change_unconfirmed')));
    expect(await desk.askGrade(reviewed)).toMatchObject({ error: { code: 'change_unconfirmed' } });
    now = { ...before, gradeStatus: 'pending' };
    await time.pass(5_000);
    now = { ...before, gradeScore: 0.9 };
    await time.pass(60_000);
    expect(standing()).toBe('none');
    expect(sent).toEqual(['grade']);
  });

  it('that was under way when the program was last here is looked for, by reading only', async () => {
    now = { ...before, gradeStatus: 'pending' };
    desk.lookFor({ ...reviewed, before: now });
    desk.lookFor({ ...reviewed, before: now });
    expect(standing()).toBe('waiting');
    await time.pass(1_000);
    expect(reads).toBe(1);
    now = before;
    await time.pass(5_000);
    expect(standing()).toBe('none');
    expect(sent).toEqual([]);
  });

  it('that was refused is not looked for', async () => {
    answer = () => Promise.resolve(fail(problem('api_bad_request')));
    await desk.askGrade(reviewed);
    expect(standing()).toBe('none');
    expect(time.pending()).toBe(0);
  });

  it('presses that come together are one request', async () => {
    let give: (value: Result<null, Problem>) => void = () => undefined;
    answer = () => new Promise((resolve) => (give = resolve));
    const presses = [desk.askGrade(reviewed), desk.askGrade(reviewed)];
    await settled();
    give(ok(null));
    expect(await Promise.all(presses)).toEqual([ok(null), ok(null)]);
    expect(sent).toEqual(['grade']);
  });
});

describe('an issue report', () => {
  it('is sent once, and the call read again for its count', async () => {
    expect(await desk.file(reviewed, draft)).toEqual(ok(null));
    expect([sent, reads]).toEqual([['report'], 1]);
  });

  it('whose answer got lost is told so, and looked for', async () => {
    answer = () => Promise.resolve(fail(problem('change_unconfirmed')));
    expect(await desk.file(reviewed, draft)).toMatchObject({ error: { code: 'change_unconfirmed' } });
    expect([sent, reads]).toEqual([['report'], 1]);
  });

  it('may be followed by another one', async () => {
    await desk.file(reviewed, draft);
    await desk.file(reviewed, draft);
    expect(sent).toHaveLength(2);
  });
});

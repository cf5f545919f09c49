import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryKey } from '../../../src-main/domain/history/history-entry';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail, ok } from '../../../src-main/domain/result';
import type { Reviewed } from '../../../src-main/history/reviews/review-desk';
import type { AppParts } from '../../../src-main/service/handlers/parts';
import { reviewHandlers } from '../../../src-main/service/handlers/review-handlers';
import { archiveHere, serverCall, takeAll, type HereArchive } from '../../doubles/archive-kit';
import { ACCOUNT, attempt } from '../../doubles/sample-attempts';
import { must, tempFolder } from '../../doubles/storage-kit';

let archive: HereArchive;
let looked: string[];
let asked: string[];

const handlers = () =>
  reviewHandlers({
    archive: { reader: { entry: (key: EntryKey) => Promise.resolve(archive.handlers['history.entry'](key)) } },
    reviews: { grade: () => Promise.resolve(ok(null)), reports: () => Promise.resolve(ok([])) },
    reviewDesk: {
      standing: () => (looked.length > 0 ? 'waiting' : 'none'),
      lookFor: ({ call }: Reviewed) => looked.push(call),
      askGrade: ({ call }: Reviewed) => {
        asked.push(call);
        return Promise.resolve(ok(null));
      },
    },
  } as unknown as AppParts);

const key = (): string => String(archive.database.get('SELECT row FROM calls')?.['row']);

beforeEach(() => {
  archive = archiveHere(tempFolder());
  looked = [];
  asked = [];
});

describe('reviews of a call', () => {
  it('are asked for by the id of the call', async () => {
    takeAll(archive, [serverCall(1)]);
    expect(await handlers()['reviews.askGrade']({ key: key() })).toEqual(ok(null));
    expect(asked).toEqual([serverCall(1).callId]);
  });

  it.each([
    [null, 'none'],
    ['completed', 'none'],
    ['pending', 'waiting'],
  ])('a grade is looked for where it was being made when last heard of: %s', async (gradeStatus, grading) => {
    takeAll(archive, [serverCall(1, { gradeStatus })]);
    expect(await handlers()['reviews.standing']({ key: key() })).toEqual(ok({ grading }));
  });

  it('are none where ThunderPhone has no call', async () => {
    must(archive.handlers['record.follow']([attempt({ accountId: ACCOUNT })], 1));
    const refused = fail(problem('call_unplaced'));
    expect(await handlers()['reviews.askGrade']({ key: key() })).toEqual(refused);
    expect(await handlers()['reviews.list']({ key: key() })).toEqual(refused);
    expect(asked).toEqual([]);
  });
});

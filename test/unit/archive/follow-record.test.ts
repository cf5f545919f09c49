import { expect, it } from 'vitest';
import { advance } from '../../../src-main/domain/call/advance';
import type { AttemptEvent } from '../../../src-main/domain/call/attempt-event';
import { FollowRecord } from '../../../src-main/history/follow-record';
import { archiveHere, found, takeAll, serverCall, wish } from '../../doubles/archive-kit';
import { yesToRepeats } from '../../doubles/guard-kit';
import { ManualTime } from '../../doubles/manual-time';
import { press } from '../../doubles/presses';
import { must, openHere, tempFolder } from '../../doubles/storage-kit';

it('the archive follows the real record, and a call that the list had shown is then that attempt, once', async () => {
  const time = new ManualTime();
  const record = openHere(tempFolder()).handlers;
  const archive = archiveHere(tempFolder());
  const problems: string[] = [];
  const follow = new FollowRecord({
    changes: { changedAfter: (mark, limit) => Promise.resolve(record['attempts.changedAfter'](mark, limit)) },
    following: {
      mark: () => Promise.resolve(archive.handlers['record.mark']()),
      follow: (attempts, mark) => Promise.resolve(archive.handlers['record.follow'](attempts, mark)),
    },
    timers: time,
    random: () => 0,
    onProblem: ({ code }) => void problems.push(code),
    onFollowed: () => undefined,
    onFault: (error) => {
      throw error;
    },
  });
  const { attempt } = must(record['attempts.begin'](press(1), yesToRepeats));
  must(record['attempts.begin'](press(2), yesToRepeats));
  follow.start();
  await time.pass(1_000);
  expect(found(archive, wish())).toEqual(['none', 'none']);

  const call = serverCall(1);
  takeAll(archive, [call]);
  const accepted: AttemptEvent = { kind: 'accepted', at: attempt.createdAt, callId: call.callId, replay: false };
  must(record['attempts.append'](accepted, advance(attempt, accepted)));
  follow.changed();
  await time.pass(1_000);
  expect(found(archive, wish()).filter((id) => id === call.callId)).toHaveLength(1);
  expect(found(archive, wish())).toHaveLength(2);
  expect(must(archive.handlers['history.ofAttempt'](attempt.id))?.callId).toBe(call.callId);
  expect(problems).toEqual([]);
});

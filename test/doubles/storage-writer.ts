// A program of its own: presses Call without end and tells of each attempt once it is promised to be on disk. Its
// arguments are the worker, the folder and the number to begin with; it is made to be killed.
import { writeSync } from 'node:fs';
import { advance } from '../../src-main/domain/call/advance';
import type { CallId } from '../../src-main/domain/ids';
import { openStorage } from '../../src-main/storage/storage-client';
import { press } from './presses';
import { yesToRepeats } from './guard-kit';

const [, , workerUrl = '', folder = '', from = '0'] = process.argv;
const storage = openStorage({ workerUrl, folder });
for (let nth = Number(from); ; nth += 1) {
  const begun = await storage.attempts.begin(press(nth), yesToRepeats);
  if (!begun.ok) break;
  writeSync(1, `begun ${nth}\n`);
  const accepted = {
    kind: 'accepted',
    at: begun.value.attempt.createdAt,
    callId: `${nth}` as CallId,
    replay: false,
  } as const;
  const appended = await storage.attempts.append(accepted, advance(begun.value.attempt, accepted));
  if (!appended.ok) break;
  writeSync(1, `accepted ${nth}\n`);
}

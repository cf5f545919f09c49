import type { OfCall } from '../../contract/recordings';
import { isSettled } from '../../domain/call/attempt';
import { otherNumber, type EntryKey } from '../../domain/history/history-entry';
import type { AttemptId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import { assertNever, fail, ok, type Result } from '../../domain/result';
import type { RecordedCall } from '../../history/recordings/ports';
import { recordingFileName } from '../recording-file-name';
import { findAttempt } from './find-attempt';
import type { AppParts } from './parts';

/** A call that can have a recording, or why not: there is none at ThunderPhone, or it has not ended. */
export type Recordable =
  | { readonly kind: 'ended'; readonly which: RecordedCall; readonly fileName: string }
  | { readonly kind: 'no_call' | 'running' };

/** The call that a window means, in the record or the history. */
export async function recordedCall(
  parts: Pick<AppParts, 'book' | 'attempts' | 'archive'>,
  of: OfCall,
): Promise<Result<Recordable, Problem>> {
  switch (of.by) {
    case 'attempt': {
      const found = await findAttempt(parts, of.attemptId as AttemptId);
      if (!found.ok) return found;
      const { accountId: account, callId: call, state, startedAt, createdAt, to } = found.value;
      if (call === null) return ok({ kind: 'no_call' });
      if (!isSettled(state)) return ok({ kind: 'running' });
      const fileName = recordingFileName(startedAt ?? createdAt, to, call);
      return ok({ kind: 'ended', which: { account, call }, fileName });
    }
    case 'key': {
      const read = await parts.archive.reader.entry(of.key as EntryKey);
      if (!read.ok) return read;
      if (read.value === null) return fail(problem('attempt_unknown'));
      const { accountId: account, callId: call, state, at } = read.value;
      if (call === null) return ok({ kind: 'no_call' });
      if (!isSettled(state)) return ok({ kind: 'running' });
      const fileName = recordingFileName(at, otherNumber(read.value), call);
      return ok({ kind: 'ended', which: { account, call }, fileName });
    }
    default:
      return assertNever(of);
  }
}

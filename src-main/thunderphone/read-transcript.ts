import type { TranscriptSource } from '../calls/ports';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import { fail, ok } from '../domain/result';
import { findRows } from './lists/rows';
import type { OnOddity } from './lists/sift';
import { sift } from './lists/sift';
import type { Read } from './read';
import { turnShape } from './shapes/turn';

/** Its usual words speak of lists and of the address. */
const NONE_THERE: Pick<Problem, 'what' | 'advice' | 'mover'> = {
  what: 'ThunderPhone has no transcript of this call.',
  advice: 'It may come later. If the call is not in the dashboard either, ThunderPhone has deleted it.',
  mover: 'thunderphone',
};

/** `GET /v1/calls/{id}/transcript`: an object with `transcripts`, or a bare array (API notes 3.7). May be empty. */
export function createTranscriptSource(read: Read, now: () => number, onOddity: OnOddity): TranscriptSource {
  return {
    transcript: async (account, id) => {
      const body = await read(account, `/calls/${encodeURIComponent(id)}/transcript`);
      if (!body.ok) return fail(body.error.code === 'api_not_found' ? { ...body.error, ...NONE_THERE } : body.error);
      const list = findRows(body.value, ['transcripts']);
      if (list === null) return fail(problem('answer_unreadable', { detail: 'transcripts: expected a list' }));
      const turns = sift(list, turnShape, onOddity);
      return turns.ok ? ok({ fetchedAt: now(), turns: turns.value }) : turns;
    },
  };
}

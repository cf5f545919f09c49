import type { TranscriptSource } from '../calls/ports';
import { problem } from '../domain/problem/make-problem';
import { fail, ok } from '../domain/result';
import { findRows } from './lists/rows';
import type { OnOddity } from './lists/sift';
import { sift } from './lists/sift';
import type { Read } from './read';
import { turnShape } from './shapes/turn';

/** `GET /v1/calls/{id}/transcript`: an object with `transcripts`, or a bare array (API notes 3.7). May be empty. */
export function createTranscriptSource(read: Read, now: () => number, onOddity: OnOddity): TranscriptSource {
  return {
    transcript: async (account, id) => {
      const body = await read(account, `/calls/${encodeURIComponent(id)}/transcript`);
      if (!body.ok) return body;
      const list = findRows(body.value, ['transcripts']);
      if (list === null) return fail(problem('answer_unreadable', { detail: 'transcripts: expected a list' }));
      const turns = sift(list, turnShape, onOddity);
      return turns.ok ? ok({ fetchedAt: now(), turns: turns.value }) : turns;
    },
  };
}

import type { CallPages } from '../history/ports';
import { problem } from '../domain/problem/make-problem';
import { fail, ok } from '../domain/result';
import { findRows } from './lists/rows';
import type { OnOddity } from './lists/sift';
import { siftInPieces } from './lists/sift';
import type { Read } from './read';
import { check } from './shapes/check';
import { serverCallShape } from './shapes/server-call';

/** `GET /v1/calls` page by page, and one call with all that the history keeps (API notes 3.4 and 3.5). */
export function createCallPages(read: Read, onOddity: OnOddity): CallPages {
  return {
    page: async (account, { offset, limit, until, since }) => {
      const body = await read(account, '/calls', {
        limit: String(limit),
        ...(offset === 0 ? {} : { offset: String(offset) }),
        ...(since === null ? {} : { start_date: new Date(since).toISOString() }),
        ...(until === null ? {} : { end_date: new Date(until).toISOString() }),
      });
      if (!body.ok) return body;
      const list = findRows(body.value, ['calls']);
      if (list === null) return fail(problem('answer_unreadable', { detail: 'calls: expected a list' }));
      // Where not one row can be read, the walk still goes by the others: it must know that there were rows.
      const { good } = await siftInPieces(list, serverCallShape, onOddity);
      return ok({ calls: good, rows: list.rows.length, total: list.total });
    },
    one: async (account, id) => {
      const body = await read(account, `/calls/${encodeURIComponent(id)}`);
      if (!body.ok) return body;
      const call = check(serverCallShape, body.value);
      if (!call.ok) return fail(problem('answer_unreadable', { detail: call.error }));
      if (call.value.callId === id) return ok(call.value);
      return fail(problem('answer_unreadable', { detail: 'call_id: another call than the one asked for' }));
    },
  };
}

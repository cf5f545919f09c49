import type { CallWatcher } from '../calls/ports';
import { problem } from '../domain/problem/make-problem';
import { fail, ok } from '../domain/result';
import { readPages } from './lists/pages';
import type { OnOddity } from './lists/sift';
import type { Read } from './read';
import { callShape } from './shapes/call';
import { check } from './shapes/check';

/** `GET /v1/calls/{id}` and the newest of `GET /v1/calls` (API notes 3.4 and 3.5). */
export function createCallWatcher(read: Read, onOddity: OnOddity): CallWatcher {
  return {
    one: async (account, id) => {
      const body = await read(account, `/calls/${encodeURIComponent(id)}`);
      if (!body.ok) return body;
      const call = check(callShape, body.value);
      if (!call.ok) return fail(problem('answer_unreadable', { detail: call.error }));
      if (call.value.callId === id) return ok(call.value);
      return fail(problem('answer_unreadable', { detail: 'call_id: another call than the one asked for' }));
    },
    newest: async (account, limit) => {
      const pages = await readPages({
        page: (query) => read(account, '/calls', query),
        shape: callShape,
        idOf: (call) => call.callId,
        names: ['calls'],
        pageSize: limit,
        maxPages: 1,
        onOddity,
      });
      return pages.ok ? ok(pages.value.rows) : pages;
    },
  };
}

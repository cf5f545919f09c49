import type { DirectorySource } from '../directory/ports';
import { problem } from '../domain/problem/make-problem';
import { fail, ok } from '../domain/result';
import { readPages } from './lists/pages';
import type { OnOddity } from './lists/sift';
import type { Read } from './read';
import { agentShape } from './shapes/agent';
import { balanceShape } from './shapes/balance';
import { check } from './shapes/check';
import { lineShape } from './shapes/line';

/** Documented as bare arrays (API notes 4.1 and 5.2); pages are followed where there are any. */
const MAX_PAGES = 50;

/** Agents, numbers and balance (API notes 4, 5 and 6.1). */
export function createDirectorySource(read: Read, onOddity: OnOddity): DirectorySource {
  return {
    agents: async (account) => {
      const pages = await readPages({
        page: (query) => read(account, '/agents', query),
        shape: agentShape,
        idOf: (agent) => agent.id,
        names: ['agents'],
        maxPages: MAX_PAGES,
        onOddity,
      });
      return pages.ok ? ok(pages.value.rows) : pages;
    },
    lines: async (account) => {
      const pages = await readPages({
        page: (query) => read(account, '/phone-numbers', query),
        shape: lineShape,
        idOf: (line) => line.id,
        names: ['phone_numbers', 'numbers'],
        maxPages: MAX_PAGES,
        onOddity,
      });
      return pages.ok ? ok(pages.value.rows) : pages;
    },
    balance: async (account) => {
      const body = await read(account, '/billing');
      if (!body.ok) return body;
      const cents = check(balanceShape, body.value);
      return cents.ok ? cents : fail(problem('answer_unreadable', { detail: cents.error }));
    },
  };
}

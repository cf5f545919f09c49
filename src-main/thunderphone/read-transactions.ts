import type { TransactionSource } from '../directory/ports';
import type { TransactionPage } from '../domain/directory/transaction';
import { problem } from '../domain/problem/make-problem';
import { fail, ok } from '../domain/result';
import type { Rows } from './lists/rows';
import { findRows } from './lists/rows';
import type { OnOddity } from './lists/sift';
import { sift } from './lists/sift';
import type { Read } from './read';
import { transactionShape } from './shapes/transaction';

/** Rows to ask for at a time; the cap is not documented (API notes 1.7). */
const PAGE_SIZE = 50;

/** `GET /v1/billing/transactions`, one page for one request (API notes 1.7 and 6.1). */
export function createTransactionSource(read: Read, onOddity: OnOddity): TransactionSource {
  return {
    page: async (account, offset) => {
      const query = { limit: String(PAGE_SIZE), ...(offset === 0 ? {} : { offset: String(offset) }) };
      const body = await read(account, '/billing/transactions', query);
      if (!body.ok) return body;
      const list = findRows(body.value, ['transactions']);
      if (list === null) return fail(problem('answer_unreadable', { detail: 'transactions: expected a list' }));
      const rows = sift(list, transactionShape, onOddity);
      return rows.ok ? ok({ rows: rows.value, total: list.total, nextOffset: nextOffset(list, offset) }) : rows;
    },
  };
}

/** Where the API does not tell a total, a full page may have another behind it; an empty page never has. */
function nextOffset({ rows, total }: Rows, offset: number): TransactionPage['nextOffset'] {
  const next = offset + rows.length;
  const more = rows.length > 0 && (total === null ? rows.length === PAGE_SIZE : next < total);
  return more ? next : null;
}

import type * as v from 'valibot';
import type { DirectorySource, TransactionSource } from '../directory/ports';
import type { AccountId } from '../domain/ids';
import { problem } from '../domain/problem/make-problem';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { fail, ok } from '../domain/result';
import { readPages } from './lists/pages';
import type { OnOddity } from './lists/sift';
import type { Read } from './read';
import { agentShape } from './shapes/agent';
import { billingShape } from './shapes/billing';
import { check } from './shapes/check';
import { confirmationShape } from './shapes/confirmation';
import { connectionShape } from './shapes/connection';
import { lineShape } from './shapes/line';
import { voiceShape } from './shapes/voice';

/** Documented as bare arrays (API notes 4.1, 5.2, 5.4 and 6.2); pages are followed where there are any. */
const MAX_PAGES = 50;

/** Agents, numbers, voices, connections, billing and the outbound confirmation (API notes 4 to 7.1). */
export function createDirectorySource(
  read: Read,
  transactions: TransactionSource,
  onOddity: OnOddity,
): DirectorySource {
  const list =
    <S extends v.GenericSchema<unknown, { readonly id: string }>>(path: string, names: readonly string[], shape: S) =>
    async (account: AccountId): Promise<Result<readonly v.InferOutput<S>[], Problem>> => {
      const pages = await readPages({
        page: (query) => read(account, path, query),
        shape,
        idOf: (row) => row.id,
        names,
        maxPages: MAX_PAGES,
        onOddity,
      });
      return pages.ok ? ok(pages.value.rows) : pages;
    };
  const one =
    <S extends v.GenericSchema<unknown, unknown>>(path: string, shape: S) =>
    async (account: AccountId): Promise<Result<v.InferOutput<S>, Problem>> => {
      const body = await read(account, path);
      if (!body.ok) return body;
      const value = check(shape, body.value);
      return value.ok ? value : fail(problem('answer_unreadable', { detail: value.error }));
    };
  return {
    agents: list('/agents', ['agents'], agentShape),
    lines: list('/phone-numbers', ['phone_numbers', 'numbers'], lineShape),
    voices: list('/voices', ['voices'], voiceShape),
    connections: list('/voip-connections', ['voip_connections', 'connections'], connectionShape),
    billing: one('/billing', billingShape),
    transactions: (account) => transactions.page(account, 0),
    confirmation: one('/outbound-tcpa-confirmation', confirmationShape),
  };
}

import type { Handlers } from '../../contract/handlers';
import type { TemplateView } from '../../contract/views';
import type { AccountId } from '../../domain/ids';
import { toolsText } from '../../domain/one-off/one-off-config';
import type { Template, TemplateId } from '../../domain/one-off/template';
import { readTools } from '../../domain/one-off/tools/read-tools';
import { problem } from '../../domain/problem/make-problem';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import { fail, ok } from '../../domain/result';
import type { AppParts } from './parts';

type OneOffHandlers = Pick<
  Handlers,
  | 'tools.keep'
  | 'templates.list'
  | 'templates.open'
  | 'templates.save'
  | 'templates.duplicate'
  | 'templates.rename'
  | 'templates.remove'
  | 'templates.restore'
>;

export function oneOffHandlers({ accounts, templates, secrets }: AppParts): OneOffHandlers {
  const withAccount = async <T>(
    act: (account: AccountId) => Promise<Result<T, Problem>>,
  ): Promise<Result<T, Problem>> => {
    const account = accounts.activeId();
    return account ? act(account) : fail(problem('account_none'));
  };
  const shown = (result: Result<Template, Problem>): Result<TemplateView, Problem> =>
    result.ok ? ok(templateView(result.value)) : result;
  return {
    'tools.keep': ({ tools, keep }) =>
      withAccount(async (account) => {
        const read = readTools(tools);
        if (!read.ok) return fail(problem('tools_invalid', { what: read.error }));
        const home = accounts.get(account)?.keyHome === 'memory' ? 'memory' : keep;
        const kept = await secrets.keep(account, read.value, home);
        return kept.ok ? ok({ tools: toolsText(kept.value.tools), memoryOnly: kept.value.memoryOnly }) : kept;
      }),
    'templates.list': () =>
      withAccount(async (account) => {
        const all = await templates.all(account);
        return all.ok ? ok({ rows: all.value.map(templateView) }) : all;
      }),
    'templates.open': ({ id }) =>
      withAccount(async (account) => {
        const found = await templates.get(account, id as TemplateId);
        return found.ok ? ok(found.value.form) : found;
      }),
    'templates.save': ({ id, form }) =>
      withAccount(async (account) => shown(await templates.save(account, id as TemplateId | null, form))),
    'templates.duplicate': ({ id }) =>
      withAccount(async (account) => shown(await templates.duplicate(account, id as TemplateId))),
    'templates.rename': ({ id, name }) =>
      withAccount(async (account) => shown(await templates.rename(account, id as TemplateId, name))),
    'templates.remove': ({ id }) => withAccount((account) => templates.remove(account, id as TemplateId)),
    'templates.restore': ({ id }) =>
      withAccount(async (account) => shown(await templates.restore(account, id as TemplateId))),
  };
}

const templateView = ({ id, form, changedAt }: Template): TemplateView => ({ id, name: form.name, changedAt });

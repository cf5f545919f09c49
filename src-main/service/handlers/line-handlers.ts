import type { Handlers } from '../../contract/handlers';
import { agentsOf } from '../../domain/directory/directory';
import type { AccountId, AgentId, LineId } from '../../domain/ids';
import { problem } from '../../domain/problem/make-problem';
import { fail, ok } from '../../domain/result';
import { lineView } from '../views/directory-view';
import { verificationView } from '../views/number-views';
import { forActive } from './for-active';
import type { AppParts } from './parts';

type LineHandlers = Pick<
  Handlers,
  'lines.verify' | 'lines.setOutboundAgent' | 'lines.copyNumber' | 'lines.followSettling'
>;

/** What a person does with one number of the account in use. */
export function lineHandlers(parts: AppParts): LineHandlers {
  const { lines, directories, copyText } = parts;
  const shown = (account: AccountId) => agentsOf(directories.standing(account).directory);
  return {
    'lines.verify': ({ id }) =>
      forActive(parts, async (account) => {
        const verified = await lines.verify(account, id as LineId);
        return verified.ok ? ok(verificationView(verified.value)) : verified;
      }),
    'lines.setOutboundAgent': ({ id, agentId }) =>
      forActive(parts, async (account) => {
        const set = await lines.setOutboundAgent(account, id as LineId, agentId as AgentId | null);
        return set.ok ? ok(lineView(set.value, shown(account))) : set;
      }),
    'lines.copyNumber': ({ id }) =>
      forActive(parts, (account) => {
        const line = lines.find(account, id as LineId);
        if (line === null) return Promise.resolve(fail(problem('line_unknown')));
        copyText(line.number);
        return Promise.resolve(ok(null));
      }),
    'lines.followSettling': () =>
      forActive(parts, (account) => {
        lines.followSettling(account);
        return Promise.resolve(ok(null));
      }),
  };
}

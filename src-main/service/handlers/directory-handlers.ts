import { problem } from '../../domain/problem/make-problem';
import { fail, ok } from '../../domain/result';
import { agentView, lineView } from '../views/directory-view';
import type { Handlers } from '../../contract/handlers';
import type { AppParts } from './parts';

type DirectoryHandlers = Pick<Handlers, 'directory.refresh' | 'directory.lines' | 'directory.agents'>;

export function directoryHandlers({ accounts, directories }: AppParts): DirectoryHandlers {
  const current = () => {
    const active = accounts.activeId();
    return active ? directories.standing(active).directory : null;
  };
  return {
    'directory.refresh': async () => {
      const active = accounts.activeId();
      if (!active) return fail(problem('account_none'));
      const refreshed = await directories.refresh(active);
      return refreshed.ok ? ok(null) : refreshed;
    },
    'directory.lines': ({ offset, limit }) => {
      const directory = current();
      const lines = directory?.lines ?? [];
      const rows = lines.slice(offset, offset + limit).map((line) => lineView(line, directory?.agents ?? []));
      return Promise.resolve(ok({ rows, total: lines.length }));
    },
    'directory.agents': ({ offset, limit }) => {
      const agents = current()?.agents ?? [];
      return Promise.resolve(ok({ rows: agents.slice(offset, offset + limit).map(agentView), total: agents.length }));
    },
  };
}

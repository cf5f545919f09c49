import { agentsOf, emptyDirectory, linesOf, partsForCalling } from '../../domain/directory/directory';
import { problem } from '../../domain/problem/make-problem';
import { fail, ok } from '../../domain/result';
import { agentDetailsView, agentView, connectionView, lineView } from '../views/directory-view';
import type { Handlers } from '../../contract/handlers';
import type { AppParts } from './parts';

type DirectoryHandlers = Pick<
  Handlers,
  | 'directory.refresh'
  | 'directory.lines'
  | 'directory.agents'
  | 'directory.agent'
  | 'directory.voices'
  | 'directory.connections'
  | 'readiness.check'
>;

export function directoryHandlers({ accounts, directories, health }: AppParts): DirectoryHandlers {
  const current = () => {
    const active = accounts.activeId();
    return active ? directories.standing(active).directory : emptyDirectory;
  };
  return {
    'directory.refresh': ({ parts }) => {
      const active = accounts.activeId();
      return active ? directories.refresh(active, parts) : Promise.resolve(fail(problem('account_none')));
    },
    'readiness.check': async () => {
      const active = accounts.activeId();
      if (!active) return fail(problem('account_none'));
      // What these come to is told by the rows of the readiness view.
      await health.check(active);
      await directories.refresh(active, partsForCalling);
      return ok(null);
    },
    'directory.lines': (page) => {
      const directory = current();
      return pageOf(linesOf(directory), page, (line) => lineView(line, agentsOf(directory)));
    },
    'directory.agents': (page) => pageOf(agentsOf(current()), page, agentView),
    'directory.agent': ({ id }) => {
      const agent = agentsOf(current()).find((one) => one.id === id);
      return Promise.resolve(agent ? ok(agentDetailsView(agent)) : fail(problem('agent_unknown')));
    },
    'directory.voices': (page) => pageOf(current().voices?.value ?? [], page, (voice) => ({ ...voice })),
    'directory.connections': (page) => pageOf(current().connections?.value ?? [], page, connectionView),
  };
}

interface Page {
  readonly offset: number;
  readonly limit: number;
}

const pageOf = <T, V>(all: readonly T[], { offset, limit }: Page, view: (row: T) => V) =>
  Promise.resolve(ok({ rows: all.slice(offset, offset + limit).map(view), total: all.length }));

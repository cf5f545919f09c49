import { Bot, SearchX } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { useFilter } from 'react-aria-components';
import type { AgentView } from '../../../src-main/contract/views';
import { useApp, useAppState } from '../../state/AppContext';
import { rowsProblem } from '../../state/directory-pages';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { SearchField } from '../../ui/SearchField';
import { useFindKey } from '../../ui/use-find-key';
import { ListDetail } from '../page/ListDetail';
import { NotRead } from '../page/NotRead';
import { PageFrame } from '../page/PageFrame';
import { useList } from '../page/use-list';
import type { AgentOrder } from './agent-rows';
import { agentRows } from './agent-rows';
import { AgentDetails } from './AgentDetails';
import { AgentTable } from './AgentTable';
import './agents.css';

/** The organization's agents: to look at, and to choose one for the next call. */
export default function AgentsView() {
  const app = useApp();
  const agents = useList('agents');
  const rows = agents ?? NONE;
  const unreadable = useAppState((state) => rowsProblem(state.rows, ['agents']));
  const inputRef = useRef<HTMLInputElement>(null);
  useFindKey(inputRef);
  const { contains } = useFilter({ sensitivity: 'base' });
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState<AgentOrder>({ column: 'name', direction: 'ascending' });
  const [selectedId, select] = useState<string | null>(null);
  const shown = useMemo(() => agentRows(rows, query, order, contains), [rows, query, order, contains]);
  const list =
    agents === null ? (
      <NotRead list="agents" title="Agents not known" />
    ) : rows.length === 0 ? (
      <NoAgents />
    ) : shown.length === 0 ? (
      <EmptyState
        icon={<SearchX size={22} />}
        title="No agent found"
        actions={<Button onClick={() => setQuery('')}>Clear search</Button>}
      >
        Name, product, voice and language are searched.
      </EmptyState>
    ) : (
      <AgentTable
        rows={shown}
        query={query}
        order={order}
        onOrder={setOrder}
        selectedId={selectedId}
        onSelect={select}
      />
    );
  return (
    <PageFrame
      title="Agents"
      parts={PARTS}
      bar={
        <>
          <SearchField label="Search agents" value={query} onChange={setQuery} inputRef={inputRef} />
          <p role="status" className="page-count">
            {agents !== null && countText(shown.length, rows.length)}
          </p>
        </>
      }
    >
      {unreadable && (
        <ProblemAlert
          className="page-problem"
          problem={unreadable}
          actions={<Button onClick={app.readDirectoryAgain}>Try again</Button>}
        />
      )}
      <ListDetail
        list={list}
        detail={
          selectedId === null ? null : <AgentDetails key={selectedId} id={selectedId} onClose={() => select(null)} />
        }
        detailTitle="Agent details"
        onClose={() => select(null)}
      />
    </PageFrame>
  );
}

const PARTS = ['agents'] as const;
const NONE: readonly AgentView[] = [];

function countText(shown: number, all: number): string {
  const agents = all === 1 ? '1 agent' : `${all.toLocaleString('en')} agents`;
  return shown === all ? agents : `${shown.toLocaleString('en')} of ${agents}`;
}

function NoAgents() {
  const { run, busy } = useCommand('app.openPage');
  return (
    <EmptyState
      icon={<Bot size={22} />}
      title="No agents yet"
      actions={
        <Button busy={busy} onClick={() => void run({ page: 'agents' })}>
          Open dashboard
        </Button>
      }
    >
      An agent makes your calls: its prompt says what to do, its voice how it sounds. Make one in the dashboard, then
      refresh.
    </EmptyState>
  );
}

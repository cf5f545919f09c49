import type { RefObject } from 'react';
import { useAppState } from '../../../state/AppContext';
import { aboutAgent } from '../../picker/agent-options';
import PickerList from '../../picker/PickerList';

interface AgentsProps {
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly onPick: (agentId: string) => void;
  readonly onClose: () => void;
}

/** The saved agents, to begin a configuration as one of them is. */
export function AgentsToStartFrom({ triggerRef, onPick, onClose }: AgentsProps) {
  const agents = useAppState((state) => state.rows.agents.rows);
  return (
    <PickerList
      label="Start from agent"
      options={agents.map((agent) => ({ key: agent.id, title: agent.name, detail: aboutAgent(agent), reason: null }))}
      selectedKey={null}
      searchLabel="Search agents"
      emptyText="This organization has no agents."
      triggerRef={triggerRef}
      onPick={onPick}
      onClose={onClose}
    />
  );
}

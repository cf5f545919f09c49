import { useCallback } from 'react';
import { assertNever } from '../../../src-main/domain/result';
import { useApp } from '../../state/AppContext';
import type { Dial } from '../use-dial';
import { aboutAgent, agentOfKey, agentOptions, keyOfAgent, OWN_AGENT, ownAgent } from './agent-options';
import { Picker } from './Picker';

/** Who makes the call. */
export function AgentPicker({ dial, errors }: { readonly dial: Dial; readonly errors: readonly string[] }) {
  const app = useApp();
  const { agents, line, draft } = dial;
  const options = useCallback(() => agentOptions(agents, line), [agents, line]);
  return (
    <Picker
      label="Agent"
      options={options}
      selectedKey={draft.agent === null ? null : keyOfAgent(draft.agent)}
      onPick={(key) => app.draft.edit({ agent: agentOfKey(key) })}
      searchLabel="Search agents"
      emptyText="This organization has no agents."
      errors={errors}
    >
      <Chosen dial={dial} />
    </Picker>
  );
}

function Chosen({ dial: { draft, agents, line, rowsKnown } }: { readonly dial: Dial }) {
  const { agent } = draft;
  if (agent === null) return <span className="picker-todo">{rowsKnown ? 'Choose an agent' : 'Loading…'}</span>;
  switch (agent.kind) {
    case 'number_own': {
      const { detail, reason } = ownAgent(line);
      return (
        <>
          {OWN_AGENT} <em>{rowsKnown ? (reason ?? detail) : ''}</em>
        </>
      );
    }
    case 'saved': {
      const saved = agents.find(({ id }) => id === agent.id);
      if (saved === undefined) {
        return (
          <span className="picker-todo">{rowsKnown ? 'Not in the list any more: choose another' : 'Loading…'}</span>
        );
      }
      return (
        <>
          {saved.name} <em>{aboutAgent(saved)}</em>
        </>
      );
    }
    default:
      return assertNever(agent);
  }
}

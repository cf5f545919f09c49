import { memo, useCallback } from 'react';
import { assertNever } from '../../../src-main/domain/result';
import { useApp, useAppState } from '../../state/AppContext';
import type { Choices } from '../use-dial';
import { aboutAgent, agentOfKey, agentOptions, keyOfAgent, ONE_OFF, OWN_AGENT, ownAgent } from './agent-options';
import { Picker } from './Picker';

interface PickerProps {
  readonly choices: Choices;
  readonly errors: readonly string[];
}

/** Who makes the call. */
export const AgentPicker = memo(function AgentPicker({ choices, errors }: PickerProps) {
  const app = useApp();
  const { agents, line, agent } = choices;
  const options = useCallback(() => agentOptions(agents, line), [agents, line]);
  return (
    <Picker
      label="Agent"
      options={options}
      selectedKey={agent === null ? null : keyOfAgent(agent)}
      onPick={(key) => app.draft.edit({ agent: agentOfKey(key) })}
      searchLabel="Search agents"
      emptyText="This organization has no agents."
      errors={errors}
    >
      <Chosen choices={choices} />
    </Picker>
  );
});

function Chosen({ choices: { agent, agents, line, rowsKnown } }: { readonly choices: Choices }) {
  const name = useAppState((state) => state.draft.oneOff.name);
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
    case 'one_off':
      return (
        <>
          {ONE_OFF} {name !== '' && <em>{name}</em>}
        </>
      );
    default:
      return assertNever(agent);
  }
}

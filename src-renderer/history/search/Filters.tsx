import { useCallback } from 'react';
import { stateLabel } from '../../../src-main/domain/call/state-label';
import { Picker } from '../../dialer/picker/Picker';
import type { HistoryFilter } from '../rows/filter';
import { agentNameOptions, keyOfName, keyOfState, nameOfKey, stateOfKey, stateOptions } from './options';
import { useAgentNames } from './use-agent-names';

/** More names than these and the list gets a search field. */
const MANY = 8;

interface FiltersProps {
  readonly filter: HistoryFilter;
  readonly onNarrow: (filter: HistoryFilter) => void;
}

export function Filters({ filter, onNarrow }: FiltersProps) {
  const { state, agentName } = filter;
  const names = useAgentNames();
  const agents = useCallback(() => agentNameOptions(names), [names]);
  return (
    <>
      <Picker
        label="Status"
        options={allStateOptions}
        selectedKey={keyOfState(state)}
        onPick={(key) => onNarrow({ ...filter, state: stateOfKey(key) })}
        emptyText=""
      >
        {state === null ? 'Any status' : stateLabel(state)}
      </Picker>
      <Picker
        label="Agent"
        options={agents}
        selectedKey={keyOfName(agentName)}
        onPick={(key) => onNarrow({ ...filter, agentName: nameOfKey(key) })}
        {...(names.length > MANY ? { searchLabel: 'Search agents' } : {})}
        emptyText=""
      >
        {agentName ?? 'Any agent'}
      </Picker>
    </>
  );
}

const allStateOptions = () => stateOptions;

import { ChevronDown } from 'lucide-react';
import { lazy, memo, Suspense, useId, useState } from 'react';
import { takesVariables } from '../../src-main/domain/call/agent-choice';
import { readMaxHold } from '../../src-main/domain/call/max-hold';
import { readVariables } from '../../src-main/domain/call/variables';
import type { DraftView } from '../../src-main/contract/views';
import { useApp } from '../state/AppContext';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';

const Variables = lazy(() => import('./variables/Variables'));

interface MoreOptionsProps {
  readonly maxHold: string;
  readonly variables: DraftView['variables'];
  readonly agent: DraftView['agent'];
  /** The saved agent that will speak, where it is known. */
  readonly agentId: string | null;
  /** What the service said about each. */
  readonly errors: { readonly maxHold: readonly string[]; readonly variables: readonly string[] };
}

/** What is seldom needed. What is set there is named while it is closed, so that nothing is sent unseen. */
export const MoreOptions = memo(function MoreOptions({ maxHold, variables, agent, agentId, errors }: MoreOptionsProps) {
  const { draft } = useApp();
  const id = useId();
  const [opened, setOpened] = useState(false);
  const hold = readMaxHold(maxHold);
  const hasVariables = agent !== null && takesVariables(agent);
  const isWrong = !hold.ok || errors.maxHold.length > 0 || (hasVariables && !readVariables(variables).ok);
  const isOpen = opened || isWrong || errors.variables.length > 0;
  return (
    <div className="more">
      <Button
        look="quiet"
        size="s"
        className="more-toggle"
        aria-expanded={isOpen}
        aria-controls={`${id}-panel`}
        onClick={() => setOpened(!isOpen)}
      >
        More options
        <ChevronDown size={14} aria-hidden className="more-arrow" />
      </Button>
      {!isOpen && <SetThere maxHold={maxHold} variables={hasVariables ? variables : []} />}
      {/* Opened by an error, it stays open once that is corrected: the person is still in the field. */}
      <div id={`${id}-panel`} className="more-panel" hidden={!isOpen} onFocus={() => setOpened(true)}>
        <TextField
          label="Max hold seconds"
          inputMode="numeric"
          maxLength={20}
          value={maxHold}
          onChange={(text) => draft.edit({ maxHold: text })}
          placeholder="The agent's own"
          description="How long the agent waits on hold. Empty: the agent's own setting."
          errors={hold.ok ? errors.maxHold : [hold.error.what, ...errors.maxHold]}
        />
        {isOpen && hasVariables && (
          <Suspense fallback={null}>
            <Variables
              variables={variables}
              agentId={agentId}
              errors={errors.variables}
              onChange={(next) => draft.edit({ variables: next })}
            />
          </Suspense>
        )}
        {agent?.kind !== 'one_off' && (
          <Button onClick={() => draft.edit({ agent: { kind: 'one_off' } })}>One-off configuration</Button>
        )}
      </div>
    </div>
  );
});

function SetThere({ maxHold, variables }: Pick<MoreOptionsProps, 'maxHold' | 'variables'>) {
  const named = variables.filter(({ name }) => name.trim() !== '').map(({ name }) => name.trim());
  const set = [
    maxHold.trim() === '' ? '' : `Max hold ${maxHold.trim()} seconds`,
    named.length === 0 ? '' : `Variables ${named.join(', ')}`,
  ].filter((text) => text !== '');
  return set.length === 0 ? null : <p className="more-set">{set.join(' · ')}</p>;
}

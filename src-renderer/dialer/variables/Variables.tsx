import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import type { VariableView } from '../../../src-main/contract/views';
import { readVariables } from '../../../src-main/domain/call/variables';
import { Button } from '../../ui/Button';
import { FieldErrors } from '../../ui/FieldErrors';
import { IconButton } from '../../ui/IconButton';
import { usePlaceholders } from './use-placeholders';
import './variables.css';

interface VariablesProps {
  readonly variables: readonly VariableView[];
  /** The saved agent whose prompt is looked at for placeholders; null where none is known. */
  readonly agentId: string | null;
  /** What the service said about them. */
  readonly errors: readonly string[];
  readonly onChange: (variables: VariableView[]) => void;
}

/** As many as main takes. */
const MOST = 50;

/** Facts for the placeholders of a saved agent's prompt. How placeholders are written is not documented: names are offered. */
export default function Variables({ variables, agentId, errors, onChange }: VariablesProps) {
  const id = useId();
  const read = readVariables(variables);
  const placeholders = usePlaceholders(agentId).filter((name) => !variables.some((row) => row.name.trim() === name));
  const set = (index: number, change: Partial<VariableView>): void =>
    onChange(variables.map((row, at) => (at === index ? { ...row, ...change } : row)));
  const add = (name: string): void => onChange([...variables, { name, value: '' }]);
  return (
    <fieldset className="variables" aria-describedby={`${id}-about`}>
      <legend className="field-label">Variables</legend>
      <p className="field-description" id={`${id}-about`}>
        They fill placeholders in the agent’s prompt, for this call. Kept for the next call with this agent.
      </p>
      {variables.map((row, index) => (
        <Row
          key={index}
          row={row}
          number={index + 1}
          issue={read.ok ? null : (read.error[index] ?? null)}
          onChange={(change) => set(index, change)}
          onRemove={() => onChange(variables.filter((_, at) => at !== index))}
        />
      ))}
      <FieldErrors id={`${id}-errors`} errors={errors} />
      {variables.length < MOST && (
        <div className="variables-add">
          <Button size="s" icon={<Plus size={14} aria-hidden />} onClick={() => add('')}>
            Add variable
          </Button>
          {placeholders.map((name) => (
            <Button
              key={name}
              size="s"
              look="quiet"
              title={`“${name}” looks like a placeholder in the prompt`}
              onClick={() => add(name)}
            >
              Add “{name}”
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  );
}

interface RowProps {
  readonly row: VariableView;
  readonly number: number;
  readonly issue: string | null;
  readonly onChange: (change: Partial<VariableView>) => void;
  readonly onRemove: () => void;
}

function Row({ row, number, issue, onChange, onRemove }: RowProps) {
  const id = useId();
  const shared = { type: 'text', autoComplete: 'off', className: 'field-input' } as const;
  return (
    <div className="variable">
      <input
        {...shared}
        aria-label={`Variable ${String(number)} name`}
        placeholder="name"
        spellCheck={false}
        maxLength={200}
        aria-invalid={issue !== null || undefined}
        aria-describedby={issue === null ? undefined : `${id}-issue`}
        value={row.name}
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <input
        {...shared}
        aria-label={`Variable ${String(number)} value`}
        placeholder="value"
        maxLength={2_000}
        value={row.value}
        onChange={(event) => onChange({ value: event.target.value })}
      />
      <IconButton
        size="s"
        label={`Remove variable ${row.name || String(number)}`}
        icon={<X size={15} />}
        onClick={onRemove}
      />
      <FieldErrors id={`${id}-issue`} errors={issue === null ? [] : [issue]} />
    </div>
  );
}

import { CheckboxButton, CheckboxField, CheckboxGroup } from 'react-aria-components';
import { ChevronDown } from 'lucide-react';

interface ChoiceFilterProps {
  readonly label: string;
  /** Everything that can be chosen. */
  readonly values: readonly string[];
  readonly chosen: readonly string[];
  readonly word: (value: string) => string;
  readonly onChoose: (values: string[]) => void;
}

/** Several values of one kind, folded until they are wanted. What is chosen stays among them whatever the list has. */
export function ChoiceFilter({ label, values, chosen, word, onChoose }: ChoiceFilterProps) {
  const all = [...new Set([...values, ...chosen])];
  if (all.length === 0) return null;
  const text = chosen.length === 0 ? 'Any' : chosen.map(word).join(', ');
  return (
    <details className="filter-choice">
      <summary>
        <span>{label}</span>
        <em title={text}>{text}</em>
        <ChevronDown size={16} aria-hidden />
      </summary>
      <CheckboxGroup aria-label={label} className="filter-values" value={[...chosen]} onChange={onChoose}>
        {all.map((value) => (
          <CheckboxField key={value} value={value}>
            <CheckboxButton className="filter-value">
              <span className="filter-box" aria-hidden />
              <bdi>{word(value)}</bdi>
            </CheckboxButton>
          </CheckboxField>
        ))}
      </CheckboxGroup>
    </details>
  );
}

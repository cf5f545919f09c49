import { Picker } from '../picker/Picker';
import type { PickerOption } from '../picker/picker-option';
import { ONE_OFF_LABELS } from './labels';

interface ThinkingLevelProps {
  readonly value: string;
  readonly onChange: (level: string) => void;
  readonly errors: readonly string[];
}

const DEFAULT = 'default';

const OPTIONS: readonly PickerOption[] = [
  { key: DEFAULT, title: 'ThunderPhone’s default', detail: '', reason: null },
  { key: 'base', title: 'Base', detail: 'Answers sooner', reason: null },
  { key: 'extra', title: 'Extra', detail: 'Thinks longer before it answers', reason: null },
];

/** How much the agent thinks; Storm products bring their own. */
export function ThinkingLevel({ value, onChange, errors }: ThinkingLevelProps) {
  const key = value === '' ? DEFAULT : value;
  return (
    <Picker
      label={ONE_OFF_LABELS.thinkingLevel}
      options={() => OPTIONS}
      selectedKey={key}
      onPick={(picked) => onChange(picked === DEFAULT ? '' : picked)}
      emptyText=""
      errors={errors}
    >
      {OPTIONS.find((option) => option.key === key)?.title ?? value}
    </Picker>
  );
}

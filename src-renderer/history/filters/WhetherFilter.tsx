import { Picker } from '../../dialer/picker/Picker';

interface WhetherFilterProps {
  readonly label: string;
  /** Null: either. */
  readonly value: boolean | null;
  /** For either, yes and no. */
  readonly words?: readonly [string, string, string];
  readonly onChange: (value: boolean | null) => void;
}

const KEYS = ['either', 'yes', 'no'] as const;

/** Whether calls have something, have it not, or either. */
export function WhetherFilter({ label, value, words = ['Any', 'With', 'Without'], onChange }: WhetherFilterProps) {
  const place = value === null ? 0 : value ? 1 : 2;
  return (
    <Picker
      label={label}
      options={() => words.map((title, index) => ({ key: KEYS[index] ?? 'either', title, detail: '', reason: null }))}
      selectedKey={KEYS[place]}
      onPick={(key) => onChange(key === 'either' ? null : key === 'yes')}
      emptyText=""
    >
      {words[place]}
    </Picker>
  );
}

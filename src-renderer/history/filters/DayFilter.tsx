import { useState } from 'react';
import { Picker } from '../../dialer/picker/Picker';
import type { PickerOption } from '../../dialer/picker/picker-option';
import { TextField } from '../../ui/TextField';
import { afterText } from './filter-words';

interface DayFilterProps {
  readonly after: string | null;
  readonly before: string | null;
  readonly onChange: (change: { readonly after?: string | null; readonly before?: string | null }) => void;
}

const ANY = 'any';
const CUSTOM = 'custom';
const PRESETS = ['today', '7d', '30d'] as const;

const option = (key: string, title: string): PickerOption => ({ key, title, detail: '', reason: null });
const options = (): readonly PickerOption[] => [
  option(ANY, 'Any time'),
  ...PRESETS.map((day) => option(day, afterText(day))),
  option(CUSTOM, 'From … to …'),
];

const isDate = (day: string | null): day is string => day !== null && /^\d{4}-/.test(day);

/** When calls began: a span that moves with the days, or two dates. */
export function DayFilter({ after, before, onChange }: DayFilterProps) {
  const [custom, setCustom] = useState(isDate(after) || before !== null);
  const preset = PRESETS.find((day) => day === after);
  const isCustom = custom || before !== null || (after !== null && preset === undefined);
  const key = isCustom ? CUSTOM : (preset ?? ANY);
  const set = (text: string): string | null => (text === '' ? null : text);
  return (
    <>
      <Picker
        label="Date"
        options={options}
        selectedKey={key}
        onPick={(picked) => {
          setCustom(picked === CUSTOM);
          if (picked !== CUSTOM) onChange({ after: picked === ANY ? null : picked, before: null });
        }}
        emptyText=""
      >
        {isCustom ? 'From … to …' : preset === undefined ? 'Any time' : afterText(preset)}
      </Picker>
      {isCustom && (
        <div className="filter-pair">
          <TextField
            label="From"
            type="date"
            value={isDate(after) ? after : ''}
            onChange={(text) => onChange({ after: set(text) })}
          />
          <TextField
            label="Before"
            type="date"
            value={isDate(before) ? before : ''}
            onChange={(text) => onChange({ before: set(text) })}
          />
        </div>
      )}
    </>
  );
}

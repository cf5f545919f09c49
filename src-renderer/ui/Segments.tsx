import { useId } from 'react';
import './segments.css';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: T; readonly text: string }[];
  readonly value: T;
  readonly onChange: (key: T) => void;
  /** As `aria-keyshortcuts` has it, where a key goes on to the next one from anywhere. */
  readonly shortcut?: string;
}

/** One of a few, all of them in sight: radio buttons that look like one control. */
export function Segments<T extends string>({ label, options, value, onChange, shortcut }: SegmentsProps<T>) {
  const name = useId();
  return (
    <div className="segments" role="radiogroup" aria-label={label}>
      {options.map(({ key, text }) => (
        <label key={key} className="segment" title={shortcut}>
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={key}
            checked={key === value}
            aria-keyshortcuts={shortcut}
            onChange={() => onChange(key)}
          />
          {text}
        </label>
      ))}
    </div>
  );
}

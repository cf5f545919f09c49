import { useId } from 'react';
import { ariaKey, keyName } from '../text/keys';
import './segments.css';

interface SegmentsProps<T extends string> {
  readonly label: string;
  readonly options: readonly { readonly key: T; readonly text: string }[];
  readonly value: T;
  readonly onChange: (key: T) => void;
  /** Keys that go on to the next one from anywhere, as in Mod and I. */
  readonly shortcut?: readonly string[];
}

/** One of a few, all of them in sight: radio buttons that look like one control. */
export function Segments<T extends string>({ label, options, value, onChange, shortcut }: SegmentsProps<T>) {
  const name = useId();
  return (
    <div className="segments" role="radiogroup" aria-label={label}>
      {options.map(({ key, text }) => (
        <label key={key} className="segment" title={shortcut?.map(keyName).join('+')}>
          <input
            type="radio"
            className="sr-only"
            name={name}
            value={key}
            checked={key === value}
            aria-keyshortcuts={shortcut?.map(ariaKey).join('+')}
            onChange={() => onChange(key)}
          />
          {text}
        </label>
      ))}
    </div>
  );
}

import { memo } from 'react';
import { padLetters } from '../../../src-main/domain/number';
import { useLongPress } from './use-long-press';
import './pad.css';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'] as const;

interface DialPadProps {
  readonly onKey: (key: string) => void;
}

/** The keys of a phone. Holding 0 gives the plus. */
export const DialPad = memo(function DialPad({ onKey }: DialPadProps) {
  return (
    <div className="pad" role="group" aria-label="Dial pad">
      {KEYS.map((key) => (
        <PadKey key={key} name={key} onKey={onKey} />
      ))}
    </div>
  );
});

function PadKey({ name, onKey }: DialPadProps & { readonly name: string }) {
  const held = name === '0' ? '+' : name;
  const press = useLongPress({ onPress: () => onKey(name), onLongPress: () => onKey(held) });
  const below = name === '0' ? '+' : padLetters[name];
  return (
    <button
      type="button"
      className="pad-key"
      aria-label={name}
      title={name === '0' ? 'Hold for +' : undefined}
      {...press}
    >
      <span aria-hidden="true" className="pad-digit">
        {name}
      </span>
      <span aria-hidden="true" className="pad-letters">
        {below}
      </span>
    </button>
  );
}

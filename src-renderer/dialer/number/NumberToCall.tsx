import { Delete } from 'lucide-react';
import { useId, useLayoutEffect } from 'react';
import type { KeyboardEvent } from 'react';
import type { NumberReading } from '../../../src-main/domain/number';
import { FieldErrors } from '../../ui/FieldErrors';
import { IconButton } from '../../ui/IconButton';
import { useLongPress } from '../pad/use-long-press';
import { NumberLine } from './NumberLine';
import type { NumberField } from './use-number-field';
import { WhichNumber } from './WhichNumber';
import './number.css';

interface NumberToCallProps {
  readonly field: NumberField;
  readonly reading: NumberReading;
  /** What the service said about this field. */
  readonly errors: readonly string[];
  readonly onEnter: () => void;
  readonly onClear: () => void;
}

/** The number as typed, formatted while it is typed, and under it what it is. */
export function NumberToCall({ field, reading, errors, onEnter, onClear }: NumberToCallProps) {
  const id = useId();
  const { inputRef, text } = field;
  // Before the first paint: the first key pressed is a digit of the number. In the page as it comes, `autofocus` does it.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) inputRef.current?.focus({ preventScroll: true });
  }, [inputRef]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      // A held Enter repeats; only the press itself counts.
      if (!event.repeat) onEnter();
    } else if (event.key === 'Escape' && text !== '') {
      event.preventDefault();
      onClear();
    }
  };

  return (
    <div className="number">
      <label className="sr-only" htmlFor={id}>
        Number to call
      </label>
      <div className="number-box">
        <input
          ref={inputRef}
          // Text, style and data-long are the editor's, which has been at work before React.
          suppressHydrationWarning
          autoFocus
          id={id}
          className="number-input"
          type="tel"
          inputMode="tel"
          autoComplete="off"
          spellCheck={false}
          placeholder="Number to call"
          aria-describedby={`${id}-line ${id}-errors`}
          aria-invalid={reading.kind === 'refused' || errors.length > 0 || undefined}
          onKeyDown={onKeyDown}
        />
        {text !== '' && <DeleteButton field={field} onClear={onClear} />}
      </div>
      <NumberLine id={`${id}-line`} reading={reading} onPick={field.replace} />
      <FieldErrors id={`${id}-errors`} errors={errors} />
      {reading.kind === 'choice' && <WhichNumber options={reading.options} onPick={field.replace} />}
    </div>
  );
}

/** Deletes before the caret; held down it clears the field. */
function DeleteButton({ field, onClear }: { readonly field: NumberField; readonly onClear: () => void }) {
  const press = useLongPress({
    onPress: () => field.deleteBack(),
    onLongPress: onClear,
  });
  return (
    <IconButton className="number-delete" size="l" label="Delete last digit" icon={<Delete size={20} />} {...press} />
  );
}

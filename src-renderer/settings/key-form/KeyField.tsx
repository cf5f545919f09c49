import { Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import type { RefObject } from 'react';
import { FieldErrors } from '../../ui/FieldErrors';
import { IconButton } from '../../ui/IconButton';
import './key-form.css';

interface KeyFieldProps {
  /** The form reads and wipes the field through it. */
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly description: string;
  readonly errors: readonly string[];
  readonly onEdit: () => void;
  readonly autoFocus?: boolean;
}

/**
 * The field for an API key. React is not told its value: a controlled field would leave copies of the key in the memory
 * of the window, where only the field itself may hold it, until it is wiped.
 */
export function KeyField({ inputRef, description, errors, onEdit, autoFocus = false }: KeyFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        API key
      </label>
      <span className="key-field">
        <input
          ref={inputRef}
          id={id}
          className="field-input"
          type={shown ? 'text' : 'password'}
          placeholder="sk_live_…"
          autoFocus={autoFocus}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={`${id}-description${errors.length > 0 ? ` ${id}-errors` : ''}`}
          onInput={onEdit}
        />
        <IconButton
          label={shown ? 'Hide key' : 'Show key'}
          icon={shown ? <EyeOff size={16} /> : <Eye size={16} />}
          onClick={() => setShown(!shown)}
        />
      </span>
      <FieldErrors id={`${id}-errors`} errors={errors} />
      <p className="field-description" id={`${id}-description`}>
        {description}
      </p>
    </div>
  );
}

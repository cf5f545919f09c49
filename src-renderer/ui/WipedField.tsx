import { Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import type { ComponentProps } from 'react';
import { FieldErrors } from './FieldErrors';
import { IconButton } from './IconButton';
import './field.css';
import './wiped-field.css';

interface WipedFieldProps extends Omit<ComponentProps<'input'>, 'value' | 'onChange' | 'type' | 'id'> {
  readonly label: string;
  /** Shown as dots, until its button is pressed, which says "Show …" with this. */
  readonly secret: string | null;
  readonly description?: string;
  readonly errors?: readonly string[];
}

/**
 * A field for what is passed on and forgotten. React is not told its value: a controlled field would leave copies of it
 * in the memory of the window, where only the field itself may hold it, until it is wiped. Whoever has it reads it there.
 */
export function WipedField({ label, secret, description = '', errors = [], className, ...rest }: WipedFieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  const described = [description === '' ? '' : `${id}-description`, errors.length > 0 ? `${id}-errors` : ''];
  return (
    <div className={['field', className].filter(Boolean).join(' ')}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className={secret === null ? undefined : 'wiped-secret'}>
        <input
          {...rest}
          id={id}
          className="field-input"
          type={secret === null || shown ? 'text' : 'password'}
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={errors.length > 0 || undefined}
          aria-describedby={described.join(' ').trim() || undefined}
        />
        {secret !== null && (
          <IconButton
            label={`${shown ? 'Hide' : 'Show'} ${secret}`}
            icon={shown ? <EyeOff size={16} /> : <Eye size={16} />}
            onClick={() => setShown(!shown)}
          />
        )}
      </span>
      <FieldErrors id={`${id}-errors`} errors={errors} />
      {description !== '' && (
        <p className="field-description" id={`${id}-description`}>
          {description}
        </p>
      )}
    </div>
  );
}

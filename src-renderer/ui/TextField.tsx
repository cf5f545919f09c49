import { useId } from 'react';
import type { ComponentProps } from 'react';
import { FieldErrors } from './FieldErrors';
import './field.css';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  /** What is wrong with it, each in one sentence. */
  readonly errors?: readonly string[];
}

/** A labelled text field; what is wrong with it stands under it and is said with it. */
export function TextField({ label, value, onChange, description, errors = [], className, ...rest }: TextFieldProps) {
  const id = useId();
  const describedBy = [description ? `${id}-description` : '', errors.length > 0 ? `${id}-errors` : '']
    .join(' ')
    .trim();
  return (
    <div className={['field', className].filter(Boolean).join(' ')}>
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input
        type="text"
        spellCheck={false}
        autoComplete="off"
        {...rest}
        id={id}
        className="field-input"
        value={value}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {description && (
        <p className="field-description" id={`${id}-description`}>
          {description}
        </p>
      )}
      <FieldErrors id={`${id}-errors`} errors={errors} />
    </div>
  );
}

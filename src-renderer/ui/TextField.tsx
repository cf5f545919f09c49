import type { ComponentProps } from 'react';
import { FieldFrame, type FieldTexts } from './FieldFrame';

interface TextFieldProps extends Omit<ComponentProps<'input'>, 'onChange' | 'value'>, FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A labelled text field. */
export function TextField({ label, value, onChange, description, errors = [], className, ...rest }: TextFieldProps) {
  return (
    <FieldFrame
      label={label}
      errors={errors}
      className={className}
      {...(description === undefined ? {} : { description })}
    >
      {(links) => (
        <input
          type="text"
          dir="auto"
          spellCheck={false}
          autoComplete="off"
          {...rest}
          {...links}
          className="field-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

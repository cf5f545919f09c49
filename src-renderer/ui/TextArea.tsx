import type { ComponentProps, ReactNode } from 'react';
import { FieldFrame, type FieldTexts } from './FieldFrame';

interface TextAreaProps extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value'>, FieldTexts {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly aside?: ReactNode;
}

/** A labelled field for text of several lines; it grows with its text as far as its style lets it. */
export function TextArea({
  label,
  value,
  onChange,
  description,
  errors = [],
  aside,
  className,
  ...rest
}: TextAreaProps) {
  return (
    <FieldFrame
      label={label}
      errors={errors}
      aside={aside}
      className={className}
      {...(description === undefined ? {} : { description })}
    >
      {(links) => (
        <textarea
          dir="auto"
          spellCheck
          {...rest}
          {...links}
          className="field-input field-area"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </FieldFrame>
  );
}

import { useId } from 'react';
import type { ReactNode } from 'react';
import { FieldErrors } from './FieldErrors';
import './field.css';

export interface FieldTexts {
  readonly label: string;
  readonly description?: string;
  /** What is wrong with it, each in one sentence. */
  readonly errors?: readonly string[];
}

/** What the control of a field needs to belong to its label, description and errors. */
export interface FieldLinks {
  readonly id: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
}

interface FieldFrameProps extends FieldTexts {
  readonly className?: string | undefined;
  /** Beside the label, at the end of its line. */
  readonly aside?: ReactNode;
  readonly children: (links: FieldLinks) => ReactNode;
}

/** A label over a control; what is wrong stands under it and is said with it. */
export function FieldFrame({ label, description, errors = [], className, aside, children }: FieldFrameProps) {
  const id = useId();
  const describedBy = [description ? `${id}-description` : '', errors.length > 0 ? `${id}-errors` : '']
    .join(' ')
    .trim();
  return (
    <div className={['field', className].filter(Boolean).join(' ')}>
      <div className="field-head">
        <label className="field-label" htmlFor={id}>
          {label}
        </label>
        {aside}
      </div>
      {children({
        id,
        'aria-invalid': errors.length > 0 || undefined,
        'aria-describedby': describedBy || undefined,
      })}
      {description && (
        <p className="field-description" id={`${id}-description`}>
          {description}
        </p>
      )}
      <FieldErrors id={`${id}-errors`} errors={errors} />
    </div>
  );
}

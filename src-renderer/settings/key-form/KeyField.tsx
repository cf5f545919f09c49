import type { RefObject } from 'react';
import { WipedField } from '../../ui/WipedField';

interface KeyFieldProps {
  /** The form reads and wipes the field through it. */
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly description: string;
  readonly errors: readonly string[];
  readonly onEdit: () => void;
  readonly autoFocus?: boolean;
}

/** The field for an API key: passed on to main, and wiped. */
export function KeyField({ inputRef, description, errors, onEdit, autoFocus = false }: KeyFieldProps) {
  return (
    <WipedField
      ref={inputRef}
      label="API key"
      secret="key"
      placeholder="sk_live_…"
      autoFocus={autoFocus}
      description={description}
      errors={errors}
      onInput={onEdit}
    />
  );
}

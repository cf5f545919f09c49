import { Search, X } from 'lucide-react';
import type { ComponentProps, RefObject } from 'react';
import { IconButton } from './IconButton';
import './search-field.css';

/** What makes a combobox of it, which drives a list under it. What its keys do goes before what keys do here. */
export type FieldCombo = Pick<
  ComponentProps<'input'>,
  | 'aria-expanded'
  | 'aria-controls'
  | 'aria-activedescendant'
  | 'onKeyDown'
  | 'onSelect'
  | 'onCompositionStart'
  | 'onCompositionEnd'
>;

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the small button and Escape do; without it they empty the field. */
  readonly onClear?: () => void;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly maxLength?: number;
  /** Id of what is said about the text in it. */
  readonly describedBy?: string | undefined;
  readonly combo?: FieldCombo;
}

/** A field to search in what is shown. Escape empties it; empty, Escape is left to whoever is around it. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, value, onChange, onClear, inputRef, maxLength, describedBy, combo } = props;
  const clear = (): void => {
    (onClear ?? (() => onChange('')))();
    inputRef.current?.focus();
  };
  return (
    <div className="search-field">
      <Search size={16} aria-hidden />
      <input
        ref={inputRef}
        type="search"
        dir="auto"
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={placeholder ?? label}
        maxLength={maxLength ?? 200}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        {...(combo ? { type: 'text', role: 'combobox', 'aria-autocomplete': 'list', ...combo } : {})}
        onKeyDown={(event) => {
          combo?.onKeyDown?.(event);
          if (event.key !== 'Escape' || value === '' || event.defaultPrevented) return;
          event.preventDefault();
          clear();
        }}
      />
      {value !== '' && <IconButton label="Clear search" icon={<X size={15} />} onClick={clear} />}
    </div>
  );
}

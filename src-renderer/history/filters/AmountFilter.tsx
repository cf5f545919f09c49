import { useState } from 'react';
import { TextField } from '../../ui/TextField';

interface AmountFilterProps {
  readonly label: string;
  /** As it is typed; empty: any. */
  readonly value: string;
  readonly placeholder: string;
  /** Takes what was typed; false where it is no such amount. */
  readonly onChange: (typed: string) => boolean;
  readonly wrong: string;
}

/** A limit that is typed. What is none is told and kept in the field; the list stays as it was. */
export function AmountFilter({ label, value, placeholder, onChange, wrong }: AmountFilterProps) {
  const [typed, setTyped] = useState(value);
  const [isWrong, setWrong] = useState(false);
  return (
    <TextField
      label={label}
      value={typed}
      placeholder={placeholder}
      maxLength={20}
      errors={isWrong ? [wrong] : []}
      onChange={(text) => {
        setTyped(text);
        setWrong(!onChange(text.trim()));
      }}
    />
  );
}

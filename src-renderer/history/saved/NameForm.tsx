import { useState } from 'react';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';

interface NameFormProps {
  readonly label: string;
  readonly action: string;
  readonly name: string;
  /** Names of other searches. */
  readonly taken: readonly string[];
  /** False where it could not be kept: then the name stays in the field. */
  readonly onName: (name: string) => Promise<boolean>;
}

/** Asks for the name of a search. */
export function NameForm({ label, action, name, taken, onName }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim();
  const isTaken = taken.includes(wanted);
  return (
    <form
      className="saved-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted === '' || isTaken) return;
        void onName(wanted).then((kept) => {
          if (kept) setTyped('');
        });
      }}
    >
      <TextField
        label={label}
        value={typed}
        maxLength={100}
        onChange={setTyped}
        errors={isTaken ? ['Another search has this name.'] : []}
      />
      <Button type="submit" unavailable={wanted === '' ? 'Type a name' : isTaken ? 'Type another name' : undefined}>
        {action}
      </Button>
    </form>
  );
}

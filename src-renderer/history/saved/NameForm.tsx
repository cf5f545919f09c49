import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { TextField } from '../../ui/TextField';

interface NameFormProps {
  readonly label: string;
  readonly action: string;
  readonly name: string;
  /** Names of other searches. */
  readonly taken: readonly string[];
  /** False where it could not be kept: then the name stays in the field. */
  readonly onName: (name: string) => Promise<boolean>;
  /** Of a form that was asked for: it has the focus, and Escape ends it. */
  readonly onCancel?: () => void;
}

/** Asks for the name of a search. */
export function NameForm({ label, action, name, taken, onName, onCancel }: NameFormProps) {
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim();
  const isTaken = taken.includes(wanted);
  return (
    <form
      className="saved-form"
      noValidate
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onCancel) return;
        // Else the panel would close with it.
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
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
        autoFocus={onCancel !== undefined}
        value={typed}
        maxLength={100}
        onChange={setTyped}
        errors={isTaken ? ['Another search has this name.'] : []}
      />
      <Button type="submit" unavailable={wanted === '' ? 'Type a name' : isTaken ? 'Type another name' : undefined}>
        {action}
      </Button>
      {onCancel && <IconButton label="Cancel" icon={<X size={16} />} onClick={onCancel} />}
    </form>
  );
}

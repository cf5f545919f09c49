import { useState } from 'react';
import type { ProblemView } from '../../../../src-main/contract/envelope';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { TextField } from '../../../ui/TextField';

interface NameDialogProps {
  readonly title: string;
  readonly name: string;
  readonly busy: boolean;
  readonly problem: ProblemView | null;
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks for a template's name. */
export function NameDialog({ title, name, busy, problem, onSave, onClose }: NameDialogProps) {
  const [text, setText] = useState(name);
  const atField = problem?.code === 'template_name_empty' || problem?.code === 'template_name_taken';
  return (
    <Dialog isOpen title={title} onClose={onClose}>
      <form
        className="template-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSave(text);
        }}
      >
        <TextField
          label="Template name"
          value={text}
          maxLength={120}
          autoFocus
          onChange={setText}
          errors={problem && atField ? [`${problem.what} ${problem.advice}`] : []}
        />
        {problem && !atField && <ProblemAlert problem={problem} />}
        <div className="dialog-actions">
          <Button onClick={onClose}>Cancel</Button>
          <Button look="primary" type="submit" busy={busy}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { ConnectionView } from '../../../../src-main/contract/views';
import { useCommand } from '../../../state/use-command';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ProblemAlert } from '../../../ui/ProblemAlert';
import { TextField } from '../../../ui/TextField';
import { useSay } from '../../../ui/toast/toasts';
import './connections.css';

/** Gives a connection another name. */
export function RenameConnection({
  connection,
  onClose,
}: {
  readonly connection: ConnectionView;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { run, busy, problem } = useCommand('connections.rename', 'here');
  const [name, setName] = useState(connection.name);
  const trimmed = name.trim();
  const unchanged = trimmed === connection.name;
  const rename = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    if (busy || trimmed === '' || unchanged) return;
    const answer = await run({ id: connection.id, name: trimmed });
    if (!answer.ok) return;
    say.news(`Renamed to ${trimmed}`);
    onClose();
  };
  return (
    <Dialog isOpen title={`Rename “${connection.name}”`} onClose={onClose}>
      <form className="rename-form" onSubmit={(event) => void rename(event)} noValidate>
        <TextField
          label="Connection name"
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          errors={trimmed === '' ? ['A connection needs a name.'] : []}
        />
        {problem && <ProblemAlert problem={problem} />}
        <div className="dialog-actions">
          <Button size="l" onClick={onClose}>
            Cancel
          </Button>
          <Button
            type="submit"
            look="primary"
            size="l"
            busy={busy}
            unavailable={trimmed === '' ? 'Enter a name' : unchanged ? 'This is its name already' : undefined}
          >
            Rename
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

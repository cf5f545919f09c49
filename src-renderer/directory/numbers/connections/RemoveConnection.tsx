import type { ConnectionView, LineView } from '../../../../src-main/contract/views';
import { formatE164 } from '../../../../src-main/domain/number';
import { useCommand } from '../../../state/use-command';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { useSay } from '../../../ui/toast/toasts';
import './connections.css';

interface RemoveConnectionProps {
  readonly connection: ConnectionView;
  /** The numbers that come from it. */
  readonly lines: readonly LineView[];
  readonly onClose: () => void;
}

/** Asks, and names what stops working. */
export function RemoveConnection({ connection, lines, onClose }: RemoveConnectionProps) {
  const say = useSay();
  const { run, busy, problem } = useCommand('connections.remove', 'here');
  const calling = lines.filter(({ eligible }) => eligible);
  const remove = async (): Promise<void> => {
    const answer = await run({ id: connection.id });
    if (!answer.ok) return;
    say.news(`${connection.name} was removed`);
    onClose();
  };
  return (
    <ConfirmDialog
      isOpen
      danger
      title={`Remove “${connection.name}”?`}
      confirm="Remove connection"
      busy={busy}
      problem={problem}
      onConfirm={() => void remove()}
      onCancel={onClose}
    >
      {calling.length === 0 ? (
        <p>No number that can call out now depends on it.</p>
      ) : (
        <>
          <p>
            {calling.length === 1
              ? 'One number calls out through it, and can’t any more then:'
              : `${calling.length} numbers call out through it, and can’t any more then:`}
          </p>
          <ul className="remove-numbers">
            {calling.map(({ id, label, number }) => (
              <li key={id}>
                <bdi>{label || 'No label'}</bdi> {formatE164(number)}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>This cannot be undone. To connect again, you need the provider’s credentials.</p>
    </ConfirmDialog>
  );
}

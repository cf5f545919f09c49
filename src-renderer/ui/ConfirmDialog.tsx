import type { ReactNode } from 'react';
import type { ProblemView } from '../../src-main/contract/envelope';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemAlert } from './ProblemAlert';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  /** What will happen, and what will not. */
  readonly children: ReactNode;
  /** The deed in a verb, never "OK". */
  readonly confirm: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly problem?: ProblemView | null;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Asks before something that cannot be undone. The focus begins on Cancel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, title, children, confirm, danger = false, busy = false, problem, onConfirm, onCancel } = props;
  return (
    <Dialog isOpen={isOpen} kind="alert" title={title} onClose={onCancel}>
      <div className="dialog-text">{children}</div>
      {problem && <ProblemAlert problem={problem} />}
      <div className="dialog-actions">
        <Button size="l" autoFocus onClick={onCancel}>
          Cancel
        </Button>
        <Button size="l" look={danger ? 'danger' : 'primary'} busy={busy} onClick={onConfirm}>
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}

import type { ProblemView } from '../../../src-main/contract/envelope';
import { formatE164 } from '../../../src-main/domain/number';
import { ConfirmDialog } from '../../ui/ConfirmDialog';

interface RepeatQuestionProps {
  /** What main said of the call before; null when nothing is asked. */
  readonly question: ProblemView | null;
  /** E.164 */
  readonly number: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before a number is called a second time within two minutes. Cancel is what Enter and Escape do. */
export function RepeatQuestion({ question, number, onYes, onNo }: RepeatQuestionProps) {
  return (
    <ConfirmDialog
      isOpen={question !== null}
      title={`Call ${formatE164(number)} again?`}
      confirm="Call again"
      onConfirm={onYes}
      onCancel={onNo}
    >
      <p>{question?.what}</p>
      <p>{question?.advice}</p>
    </ConfirmDialog>
  );
}

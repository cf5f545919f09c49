import type { ProblemView } from '../../../src-main/contract/envelope';
import { formatE164 } from '../../../src-main/domain/number';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { concernsOf } from './concerns-of';

interface CallQuestionProps {
  /** What main found against the call; null when nothing is asked. */
  readonly question: ProblemView | null;
  /** E.164 */
  readonly number: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before a call that something stands against: all of it in one question. Cancel is what Enter and Escape do. */
export function CallQuestion({ question, number, onYes, onNo }: CallQuestionProps) {
  const concerns = question ? concernsOf(question) : [];
  const again = concerns.some(({ kind }) => kind === 'repeat');
  return (
    <ConfirmDialog
      isOpen={question !== null}
      title={`Call ${formatE164(number)}${again ? ' again' : ''}?`}
      confirm="Call anyway"
      onConfirm={onYes}
      onCancel={onNo}
    >
      <ul className="call-concerns">
        {concerns.map((concern) => (
          <li key={`${concern.kind} ${concern.about}`}>{concern.text}</li>
        ))}
      </ul>
      <p>{question?.advice}</p>
    </ConfirmDialog>
  );
}

import { Check, CircleAlert, CircleDashed, CircleHelp, TriangleAlert } from 'lucide-react';
import type { ReadinessRow } from '../../../src-main/contract/readiness';
import { assertNever } from '../../../src-main/domain/result';
import { useMinute } from '../../state/use-now';
import { ageText } from '../../text/age';
import { moverText } from '../../ui/mover-text';
import { Spinner } from '../../ui/Spinner';
import { ReadyStep } from './ReadyStep';

interface ReadyRowProps {
  readonly row: ReadinessRow;
  /** A step led away from the panel. */
  readonly onLeave: () => void;
}

/** One thing that a call needs: what was seen of it and when, whose move it is, and the way there. */
export function ReadyRow({ row, onLeave }: ReadyRowProps) {
  const now = useMinute();
  const { state, title, seen, at, detail, mover, advice, steps } = row;
  return (
    <li className={`ready-row ready-${state}`}>
      <span className="ready-picture">
        <Picture state={state} />
      </span>
      <div className="ready-words">
        <p className="ready-name">
          {title}
          <span className="sr-only">: {stateText(state)}</span>
        </p>
        <p className="ready-seen">
          {seen}
          {at !== null && <span className="ready-age"> · {ageText(at, now)}</span>}
        </p>
        {detail !== null && <p className="ready-seen">It says: “{detail}”</p>}
        {mover !== null && (
          <p className="ready-todo">
            <strong>{moverText(mover)}:</strong> {advice}
          </p>
        )}
        {steps.length > 0 && (
          <div className="ready-steps">
            {steps.map((step) => (
              <ReadyStep key={JSON.stringify(step)} step={step} onLeave={onLeave} />
            ))}
          </div>
        )}
      </div>
    </li>
  );
}

function stateText(state: ReadinessRow['state']): string {
  switch (state) {
    case 'good':
      return 'in order';
    case 'low':
      return 'low';
    case 'unsure':
      return 'not known';
    case 'checking':
      return 'being checked';
    case 'unread':
      return 'not checked yet';
    case 'bad':
      return 'missing';
    default:
      return assertNever(state);
  }
}

function Picture({ state }: Pick<ReadinessRow, 'state'>) {
  const size = 16;
  switch (state) {
    case 'good':
      return <Check size={size} aria-hidden />;
    case 'low':
      return <TriangleAlert size={size} aria-hidden />;
    case 'unsure':
      return <CircleHelp size={size} aria-hidden />;
    case 'checking':
      return <Spinner />;
    case 'unread':
      return <CircleDashed size={size} aria-hidden />;
    case 'bad':
      return <CircleAlert size={size} aria-hidden />;
    default:
      return assertNever(state);
  }
}

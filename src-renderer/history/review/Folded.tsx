import type { ReactNode } from 'react';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Spinner } from '../../ui/Spinner';
import { focusHome } from '../../ui/use-kept-focus';
import type { Asked } from './use-asked';

interface FoldedProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  readonly asked: Pick<Asked<'reviews.list'>, 'problem' | 'busy' | 'again'>;
  readonly children: ReactNode;
}

/** What is asked of ThunderPhone only once somebody opens it. */
export function Folded({ title, isOpen, onToggle, asked: { problem, busy, again }, children }: FoldedProps) {
  return (
    <details className="folded" open={isOpen} onToggle={(event) => onToggle(event.currentTarget.open)}>
      <summary {...focusHome}>{title}</summary>
      <div className="folded-body">
        {problem ? (
          <ProblemAlert
            problem={problem}
            actions={
              <Button busy={busy} onClick={again}>
                Retry
              </Button>
            }
          />
        ) : (
          (children ?? <Spinner label="Asking ThunderPhone…" />)
        )}
      </div>
    </details>
  );
}

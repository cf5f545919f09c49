import { useEffect, useRef } from 'react';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import type { Keep } from './use-key';
import { problemPlace } from './problem-place';

interface KeyProblemProps {
  readonly problem: ProblemView | null;
  readonly busy: boolean;
  /** Sends the same form again. */
  readonly onSend: (keep: Keep) => void;
}

/** What is wrong with more than one field. When it is the keychain, there is a way without it. */
export function KeyProblem(props: KeyProblemProps) {
  const { problem } = props;
  const ref = useRef<HTMLDivElement>(null);
  // The form is taller than a small window: what stopped it must not stay out of sight.
  useEffect(() => {
    if (problem !== null) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  return (
    <div ref={ref} className="key-problem">
      <Shown {...props} />
    </div>
  );
}

function Shown({ problem, busy, onSend }: KeyProblemProps) {
  if (problem === null) return null;
  switch (problemPlace(problem)) {
    case 'key':
    case 'baseUrl':
      return null;
    case 'form':
      return <ProblemAlert problem={problem} />;
    case 'keychain':
      return (
        <ProblemAlert
          problem={problem}
          extra="For this run only: the key stays in memory, and after you quit Thunderdial you enter it again."
          actions={
            <>
              <Button busy={busy} onClick={() => onSend('keychain')}>
                Try again
              </Button>
              <Button busy={busy} onClick={() => onSend('memory')}>
                Use for this run only
              </Button>
            </>
          }
        />
      );
  }
}

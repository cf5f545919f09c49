import { RotateCw } from 'lucide-react';
import type { CallView } from '../../src-main/contract/views';
import { CallQuestion } from '../dialer/call/CallQuestion';
import { isQuestion, yesTo } from '../dialer/call/concerns-of';
import { useCommand } from '../state/use-command';
import { Button } from '../ui/Button';
import { ProblemAlert } from '../ui/ProblemAlert';

interface TryAgainProps {
  readonly call: CallView;
  readonly size?: 's' | 'm';
}

/** Sends the identical request of a call that was not placed once more. Asks when something stands against it, as a press of Call does. */
export function TryAgain({ call, size = 'm' }: TryAgainProps) {
  const { attemptId, to } = call;
  const { run, busy, problem, clear } = useCommand('calls.tryAgain', 'here');
  const asked = isQuestion(problem) ? problem : null;
  return (
    <>
      <Button
        size={size}
        busy={busy}
        icon={<RotateCw size={15} aria-hidden />}
        onKeyDown={(event) => {
          // A held Enter would press the button again and again.
          if (event.key === 'Enter' && event.repeat) event.preventDefault();
        }}
        onClick={({ detail }) => {
          // The second click of a double click is none: by then another call's button may have moved under the pointer.
          if (detail <= 1) void run({ attemptId });
        }}
      >
        Try again
      </Button>
      {problem && !asked && <ProblemAlert className="try-again-problem" problem={problem} />}
      <CallQuestion
        question={asked}
        number={to}
        onYes={() => void run({ attemptId, ...(asked && yesTo(asked)) })}
        onNo={clear}
      />
    </>
  );
}

import type { CallView } from '../../../src-main/contract/views';
import { isSettled } from '../../../src-main/domain/call/attempt';
import { NextStep } from '../../dialer/call/NextStep';
import { TryAgain } from '../../live/TryAgain';
import { useCommand } from '../../state/use-command';
import { Alert } from '../../ui/Alert';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { WhichCall } from './WhichCall';

/** What a person must know about a call that runs or did not go its way, and the next step. */
export function Standing({ call }: { readonly call: CallView }) {
  const { state, following, problem, attemptId } = call;
  const stopped = !isSettled(state) && (following === 'limit' || following === 'gone');
  const check = (stopped || state === 'unconfirmed') && <CheckAgain attemptId={attemptId} />;
  return (
    <>
      {problem && (
        <ProblemAlert
          problem={problem}
          actions={
            <>
              {check}
              {state === 'refused' && <NextStep code={problem.code} />}
            </>
          }
        />
      )}
      <WhichCall call={call} />
      {stopped && !problem && (
        <Alert tone="wait" title="Thunderdial stopped following this call" actions={check}>
          <p>The call may go on. Its page in the dashboard shows how it stands.</p>
        </Alert>
      )}
      {state === 'not_placed' && (
        <Alert tone="wait" title="Not placed, as far as ThunderPhone knows" actions={<TryAgain call={call} />}>
          <p>
            Thunderdial looked for this call several times and found none. Try again looks once more and then sends the
            identical request with the same idempotency key: should ThunderPhone have it after all, it answers with that
            call and dials nobody a second time. Dialing the number anew would be a new call with a key of its own.
          </p>
        </Alert>
      )}
      {(state === 'initiated' || state === 'in_progress') && (
        <p className="details-quiet">While a call runs, only ThunderPhone can end it: its API has no hang-up.</p>
      )}
    </>
  );
}

function CheckAgain({ attemptId }: { readonly attemptId: string }) {
  const { run, busy } = useCommand('calls.check');
  return (
    <Button busy={busy} onClick={() => void run({ attemptId })}>
      Check again
    </Button>
  );
}

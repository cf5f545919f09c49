import type { CallView } from '../../src-main/contract/views';
import { NextStep } from '../dialer/call/NextStep';
import { useCommand } from '../state/use-command';
import { detailText } from '../text/detail';
import { Button } from '../ui/Button';
import { TryAgain } from './TryAgain';
import { moverText } from '../ui/mover-text';

interface CallProblemProps {
  readonly call: CallView;
  /** Opens the call's details. */
  readonly onSelect: (attemptId: string) => void;
}

/** What keeps a call from going on or from being followed, and what can be done. */
export function CallProblem({ call, onSelect }: CallProblemProps) {
  const { problem, following } = call;
  const ended = call.state === 'completed' || call.state === 'failed';
  const stopped = !ended && (following === 'limit' || following === 'gone');
  if (problem === null && !stopped && call.state !== 'not_placed') return null;
  return (
    <div className="live-problem">
      {stopped && <p>Thunderdial stopped following; the call may go on.</p>}
      {isChecking(call) && <p>Checking whether ThunderPhone has this call…</p>}
      {call.state === 'not_placed' && (
        <p>
          <b>Not placed, as far as ThunderPhone knows.</b> Try again looks once more, then sends the same request with
          the same key, so that ThunderPhone places it at most once.
        </p>
      )}
      {problem && (
        <p>
          {problem.what} {detailText(problem)} <b>{moverText(problem.mover)}:</b> {problem.advice}
        </p>
      )}
      <div className="live-actions">
        {stopped && <OpenInDashboard attemptId={call.attemptId} />}
        {call.state === 'not_placed' && <TryAgain size="s" call={call} />}
        {call.candidates.length > 0 && (
          <Button size="s" onClick={() => onSelect(call.attemptId)}>
            Say which call it is
          </Button>
        )}
        {(stopped || call.state === 'unconfirmed') && <CheckAgain attemptId={call.attemptId} />}
        {call.state === 'refused' && problem && <NextStep code={problem.code} />}
      </div>
    </div>
  );
}

/** Whether the program is looking the call up by itself; where several may be it, a person has to. */
const isChecking = ({ state, problem }: CallView): boolean =>
  state === 'unconfirmed' && problem?.code !== 'calls_ambiguous';

function OpenInDashboard({ attemptId }: { readonly attemptId: string }) {
  const { run, busy } = useCommand('calls.openDashboard');
  return (
    <Button size="s" busy={busy} onClick={() => void run({ attemptId })}>
      Open in dashboard
    </Button>
  );
}

function CheckAgain({ attemptId }: { readonly attemptId: string }) {
  const { run, busy } = useCommand('calls.check');
  return (
    <Button size="s" busy={busy} onClick={() => void run({ attemptId })}>
      Check again
    </Button>
  );
}

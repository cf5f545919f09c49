import type { OfCall } from '../../../src-main/contract/recordings';
import { Button } from '../../ui/Button';
import { ProblemAlert } from '../../ui/ProblemAlert';
import { Fetching } from './Fetching';
import { PlayerControls } from './PlayerControls';
import { usePlayer } from './use-player';
import './player.css';

interface RecordingPlayerProps {
  readonly of: OfCall;
  readonly callId: string;
}

/** The recording of a call that has ended: fetched by a press of Play, at once where it is here already. */
export function RecordingPlayer({ of, callId }: RecordingPlayerProps) {
  const { player, state } = usePlayer(of, callId);
  if (state.phase === 'none') {
    return (
      <>
        <p className="details-quiet">There is none: ThunderPhone has no recording of this call.</p>
        {/* What was pressed is not there any more: the focus must not be lost with it. */}
        <Button size="s" className="details-open" autoFocus onClick={() => void player.load()}>
          Look again
        </Button>
      </>
    );
  }
  return (
    <>
      <PlayerControls of={of} player={player} state={state} />
      {state.phase === 'fetching' && <Fetching state={state} onCancel={() => player.cancel()} />}
      {state.phase === 'problem' && state.problem && (
        <ProblemAlert
          problem={state.problem}
          actions={state.problem.retry && <Button onClick={() => void player.load()}>Retry</Button>}
        />
      )}
    </>
  );
}

import { Pause, Play, RotateCcw, RotateCw } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { OfCall } from '../../../src-main/contract/recordings';
import { assertNever } from '../../../src-main/domain/result';
import { clockText } from '../../text/duration';
import { IconButton } from '../../ui/IconButton';
import { focusHome } from '../../ui/use-kept-focus';
import { SKIP_MS, type Player, type PlayerState } from './player';
import { playerKey, type PlayerKey } from './player-keys';
import { Position } from './Position';
import { SaveRecording } from './SaveRecording';
import { SpeedMenu } from './SpeedMenu';

interface PlayerControlsProps {
  readonly of: OfCall;
  readonly player: Player;
  readonly state: PlayerState;
}

/** The buttons of the player, its waveform, and its keys while one of them has the focus. */
export function PlayerControls({ of, player, state }: PlayerControlsProps) {
  const { phase, playing, atMs, lengthMs, speed } = state;
  const isReady = phase === 'ready';
  const unavailable = isReady ? undefined : 'Press Play first: the recording is not here yet.';
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    // The menu of speeds is a child in React only: its keys are its own.
    if (!(event.target instanceof HTMLElement) || !event.currentTarget.contains(event.target)) return;
    const key = playerKey(event, event.target instanceof HTMLButtonElement);
    if (key === null) return;
    event.preventDefault();
    event.stopPropagation();
    act(player, key, lengthMs ?? 0);
  };
  return (
    <div role="group" aria-label="Player" className="player" onKeyDownCapture={press}>
      <Position state={state} onSeek={(toMs) => player.seek(toMs)} />
      <div className="player-time">
        <span>{isReady ? clockText(atMs / 1_000) : phase === 'away' ? 'Fetched when you press Play' : ''}</span>
        <span>{lengthMs === null ? '' : clockText(lengthMs / 1_000)}</span>
      </div>
      <div className="player-row">
        <IconButton
          {...focusHome}
          label={playing ? 'Pause' : 'Play'}
          title={playing ? 'Pause (Space or K)' : 'Play (Space or K)'}
          look="primary"
          className="player-play"
          busy={phase === 'fetching'}
          icon={playing ? <Pause size={16} fill="currentColor" /> : <Play size={16} fill="currentColor" />}
          onClick={() => void player.toggle()}
        />
        <IconButton
          label="Back 10 seconds"
          title="Back 10 seconds (←)"
          icon={<RotateCcw size={16} />}
          unavailable={unavailable}
          onClick={() => player.skip(-SKIP_MS)}
        />
        <IconButton
          label="Forward 10 seconds"
          title="Forward 10 seconds (→)"
          icon={<RotateCw size={16} />}
          unavailable={unavailable}
          onClick={() => player.skip(SKIP_MS)}
        />
        <span className="player-gap" />
        <SpeedMenu speed={speed} onChoose={(chosen) => player.setSpeed(chosen)} />
        <SaveRecording of={of} player={player} />
      </div>
    </div>
  );
}

function act(player: Player, key: PlayerKey, lengthMs: number): void {
  switch (key) {
    case 'toggle':
      return void player.toggle();
    case 'back':
      return player.skip(-SKIP_MS);
    case 'forward':
      return player.skip(SKIP_MS);
    case 'beginning':
      return player.seek(0);
    case 'end':
      return player.seek(lengthMs);
    case 'slower':
      return player.stepSpeed(-1);
    case 'faster':
      return player.stepSpeed(1);
    default:
      return assertNever(key);
  }
}

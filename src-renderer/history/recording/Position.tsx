import { spokenDuration } from '../../text/duration';
import type { PlayerState } from './player';
import { useSaidPosition } from './use-said-position';
import { Waveform } from './Waveform';

interface PositionProps {
  readonly state: PlayerState;
  readonly onSeek: (toMs: number) => void;
}

/** Where the recording stands, over its waveform; a click or a drag goes elsewhere. The keys are the player's. */
export function Position({ state, onSeek }: PositionProps) {
  const { phase, atMs, lengthMs, peaks } = state;
  const said = useSaidPosition(state);
  const length = lengthMs ?? 0;
  const played = length === 0 ? null : Math.min(1, atMs / length);
  return (
    <div className="position">
      <Waveform peaks={peaks} played={played} />
      <input
        type="range"
        className="position-slider"
        aria-label="Position"
        aria-valuetext={`${spokenDuration(said.atMs / 1_000)} of ${spokenDuration(length / 1_000)}`}
        title="Position (arrow keys skip 10 seconds, Home and End go to the ends)"
        min={0}
        max={Math.max(1, length)}
        step="any"
        value={Math.min(atMs, length)}
        disabled={phase !== 'ready'}
        onFocus={said.onFocus}
        onBlur={said.onBlur}
        onChange={(event) => onSeek(Number(event.target.value))}
      />
    </div>
  );
}

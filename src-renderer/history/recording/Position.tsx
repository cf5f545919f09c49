import { clockText } from '../../text/duration';
import type { PlayerState } from './player';
import { Waveform } from './Waveform';

interface PositionProps {
  readonly state: PlayerState;
  readonly onSeek: (toMs: number) => void;
}

/** Where the recording stands, over its waveform; a click or a drag goes elsewhere. The keys are the player's. */
export function Position({ state: { phase, atMs, lengthMs, peaks }, onSeek }: PositionProps) {
  const length = lengthMs ?? 0;
  const played = length === 0 ? null : Math.min(1, atMs / length);
  return (
    <div className="position">
      <Waveform peaks={peaks} played={played} />
      <input
        type="range"
        className="position-slider"
        aria-label="Position"
        aria-valuetext={`${clockText(atMs / 1_000)} of ${clockText(length / 1_000)}`}
        title="Position (arrow keys skip 10 seconds, Home and End go to the ends)"
        min={0}
        max={Math.max(1, length)}
        step="any"
        value={Math.min(atMs, length)}
        disabled={phase !== 'ready'}
        onChange={(event) => onSeek(Number(event.target.value))}
      />
    </div>
  );
}

import { Play } from 'lucide-react';
import { clockText } from '../../text/duration';
import type { TurnProps } from './turn-props';

type TurnTimeProps = Pick<TurnProps, 'item' | 'canPlay' | 'isStop' | 'actions'>;

/** When a turn began, from the start of the call; where there is a recording, it plays from there. */
export function TurnTime({ item: { turn }, canPlay, isStop, actions }: TurnTimeProps) {
  const { startMs } = turn;
  if (startMs === null) return null;
  const text = clockText(startMs / 1_000);
  if (!canPlay) return <time className="turn-time">{text}</time>;
  return (
    <button
      type="button"
      className="turn-time turn-play"
      aria-label={`Play from ${text}`}
      title={`Play from ${text}`}
      tabIndex={isStop ? 0 : -1}
      onClick={() => actions.play(startMs)}
    >
      <Play size={10} aria-hidden />
      {text}
    </button>
  );
}

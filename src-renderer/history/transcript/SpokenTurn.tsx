import { CopyTurn } from './CopyTurn';
import { MarkedText } from './MarkedText';
import { TurnTime } from './TurnTime';
import type { TurnProps } from './turn-props';

const sideOf = (role: string): string => (role === 'assistant' ? 'agent' : role === 'user' ? 'caller' : 'other');

/** One turn of a transcript. Its words come from outside and are text, whatever they look like. */
export function SpokenTurn(props: TurnProps) {
  const { index, item, speaker, hits, current, isPlaying } = props;
  const classes = ['turn', `turn-${sideOf(item.turn.role)}`, isPlaying ? 'turn-playing' : ''].filter(Boolean).join(' ');
  return (
    <li className={classes} data-item={index} aria-current={isPlaying || undefined}>
      <div className="turn-head">
        <bdi>{speaker}</bdi>
        <TurnTime {...props} />
        <CopyTurn {...props} />
      </div>
      <p className="copyable" dir="auto" data-text={0}>
        <MarkedText text={item.turn.content} hits={hits} current={current} />
      </p>
    </li>
  );
}

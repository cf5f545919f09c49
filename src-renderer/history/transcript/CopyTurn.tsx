import { Copy } from 'lucide-react';
import { clockText } from '../../text/duration';
import { IconButton } from '../../ui/IconButton';
import type { TurnProps } from './turn-props';

/** Copies one turn, with who spoke and when. */
export function CopyTurn({ item, isStop, actions }: Pick<TurnProps, 'item' | 'isStop' | 'actions'>) {
  const { startMs } = item.turn;
  return (
    <IconButton
      className="turn-copy"
      size="s"
      label={startMs === null ? 'Copy turn' : `Copy turn at ${clockText(startMs / 1_000)}`}
      icon={<Copy size={13} />}
      tabIndex={isStop ? 0 : -1}
      onClick={() => actions.copy(item)}
    />
  );
}

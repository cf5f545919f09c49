import { memo } from 'react';
import { SpokenTurn } from './SpokenTurn';
import { ToolTurn } from './ToolTurn';
import type { TurnProps } from './turn-props';

/** Drawn again only where something about it changed: a long talk has thousands of turns. */
export const TurnItem = memo(function TurnItem(props: TurnProps) {
  const { item } = props;
  return item.kind === 'tool' ? <ToolTurn {...props} item={item} /> : <SpokenTurn {...props} />;
});

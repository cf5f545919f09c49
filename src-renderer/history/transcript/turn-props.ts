import type { Hit } from './find';
import type { Item } from './items';

/** What can be done with a turn. The same functions for as long as the conversation is shown. */
export interface TurnActions {
  /** Plays the recording from a place, ms. */
  readonly play: (fromMs: number) => void;
  /** Copies what stands in an item. */
  readonly copy: (item: Item) => void;
}

export interface TurnProps<I extends Item = Item> {
  readonly index: number;
  readonly item: I;
  /** Who spoke, in words. */
  readonly speaker: string;
  readonly hits: readonly Hit[];
  /** The hit that one is at, where it is in this item. */
  readonly current: Hit | null;
  /** Whether the recording is there. */
  readonly canPlay: boolean;
  /** What is played now. */
  readonly isPlaying: boolean;
  /** Reached by Tab; the others by the arrow keys. */
  readonly isStop: boolean;
  readonly actions: TurnActions;
}

import { useCallback, useSyncExternalStore } from 'react';
import type { Playback, Playing } from '../playback/playback';
import { usePlayback } from '../playback/playback-context';
import { itemAt, type Item } from './items';

export interface Heard {
  readonly playback: Playback | null;
  /** Whether there is a recording, as far as is known. */
  readonly canPlay: boolean;
  readonly isPlaying: boolean;
  /** The item that is played or paused at; -1 for none. */
  readonly at: number;
}

const SILENT: Playing = { available: false, playing: false, atMs: null };
const unheard = (): (() => void) => () => undefined;

/** What of the recording is heard, drawn anew only when another turn begins. */
export function usePlaying(items: readonly Item[]): Heard {
  const playback = usePlayback();
  const subscribe = useCallback(
    (listener: () => void) => (playback === null ? unheard() : playback.subscribe(listener)),
    [playback],
  );
  const get = (): Playing => playback?.get() ?? SILENT;
  const canPlay = useSyncExternalStore(subscribe, () => get().available);
  const isPlaying = useSyncExternalStore(subscribe, () => get().playing);
  const at = useSyncExternalStore(subscribe, () => itemAt(items, get().atMs));
  return { playback, canPlay, isPlaying, at };
}

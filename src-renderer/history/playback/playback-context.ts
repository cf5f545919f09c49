import { createContext, useContext } from 'react';
import type { Playback } from './playback';

/** The playback of the details around; null where there is no player. */
export const PlaybackContext = createContext<Playback | null>(null);

export function usePlayback(): Playback | null {
  return useContext(PlaybackContext);
}

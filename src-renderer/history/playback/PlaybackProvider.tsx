import { useState } from 'react';
import type { ReactNode } from 'react';
import { createPlayback } from './playback';
import { PlaybackContext } from './playback-context';

/** Lets the player and the transcript of one call's details know of each other. */
export function PlaybackProvider({ children }: { readonly children: ReactNode }) {
  const [playback] = useState(createPlayback);
  return <PlaybackContext value={playback}>{children}</PlaybackContext>;
}

import { createContext, useContext, useEffect, useState } from 'react';
import { useStore } from 'zustand/react';
import type { OfCall } from '../../../src-main/contract/recordings';
import { useApp, useAppEvent } from '../../state/AppContext';
import { createPlayback } from '../playback/playback';
import { usePlayback } from '../playback/playback-context';
import { Player, type PlayerState } from './player';
import { createAudioSound } from './sound/audio-sound';
import { decode } from './sound/decode';

/** What recordings are heard and seen by; tests have their own. */
export const SoundContext = createContext({ newSound: createAudioSound, decode });

/** The player of a call's recording, for as long as the component is on screen. */
export function usePlayer(of: OfCall, callId: string): { readonly player: Player; readonly state: PlayerState } {
  const { ask } = useApp();
  const around = usePlayback();
  const sounds = useContext(SoundContext);
  const [player] = useState(() => new Player({ ask, of, playback: around ?? createPlayback(), ...sounds }));
  useEffect(() => player.start(), [player]);
  useAppEvent('recording', (event) => {
    if (event.callId === callId) player.progress(event.received, event.total);
  });
  // What nobody can see must not go on speaking: closed to the tray, behind a locked screen, or after the computer slept.
  useAppEvent('hidden', () => player.pause());
  return { player, state: useStore(player.store) };
}

import { createStore } from 'zustand/vanilla';

/** What the player of the shown call tells. */
export interface Playing {
  /** The call has a recording, fetched or not, as far as is known. */
  readonly available: boolean;
  readonly playing: boolean;
  /** From the start of the recording, ms; null: not fetched yet. */
  readonly atMs: number | null;
}

/**
 * What player and transcript of one call know of each other: where the recording stands, and where a person wants it to.
 * Turns are aligned to the recording (API notes 3.7), so a turn's start is a place in it.
 */
export interface Playback {
  get(): Playing;
  subscribe(listener: () => void): () => void;
  /** The player's word. */
  tell(playing: Playing): void;
  /** Asks the player to play from a place, ms; it fetches the recording first if it must. */
  jump(toMs: number): void;
  /** The player listens; the returned function ends that. */
  onJump(listener: (toMs: number) => void): () => void;
}

/** The playback of one call's details. */
export function createPlayback(): Playback {
  const store = createStore<Playing>(() => ({ available: false, playing: false, atMs: null }));
  const players = new Set<(toMs: number) => void>();
  return {
    get: () => store.getState(),
    subscribe: (listener) => store.subscribe(listener),
    tell: (playing) => store.setState(playing, true),
    jump: (toMs) => {
      for (const player of players) player(toMs);
    },
    onJump: (listener) => {
      players.add(listener);
      return () => void players.delete(listener);
    },
  };
}

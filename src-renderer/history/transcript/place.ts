import { createContext, useContext } from 'react';

/** A moment of the conversation that another part of the details points to. */
export interface Place {
  /** Brings what was said at that moment into sight, ms from the start of the call. */
  show(ms: number): void;
  /** The conversation listens, while it is there; the returned function ends that. */
  onShow(listener: (ms: number) => void): () => void;
  /** Whether there is a conversation to show anything in. */
  isThere(): boolean;
}

export function createPlace(): Place {
  const listeners = new Set<(ms: number) => void>();
  return {
    show: (ms) => {
      for (const listener of listeners) listener(ms);
    },
    onShow: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    isThere: () => listeners.size > 0,
  };
}

export const PlaceContext = createContext<Place | null>(null);

export const usePlace = (): Place | null => useContext(PlaceContext);

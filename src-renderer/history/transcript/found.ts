import { createContext, useContext } from 'react';
import type { HitView } from '../../../src-main/contract/history';

/** How a search of the history found the call whose details are open. */
export interface Found {
  /** What was searched for, as typed. */
  readonly words: string;
  /** What of it stands in the conversation, as it stands there. */
  readonly match: string;
  /** Where, from the start of the call. */
  readonly startMs: number | null;
}

/** Null where the call was not found by its words. */
export const foundIn = (hit: HitView | null, words: string): Found | null =>
  hit?.field === 'transcript' ? { words: words.trim(), match: hit.match, startMs: hit.startMs } : null;

export const FoundContext = createContext<Found | null>(null);

export const useFound = (): Found | null => useContext(FoundContext);

import { useState } from 'react';
import type { PlayerState } from './player';

/** More than playing on can have made of it between two looks, ms. */
const JUMP_MS = 3_000;

export interface SaidPosition {
  /** ms */
  readonly atMs: number;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/**
 * The position as it is said. A screen reader speaks every new text of the slider that has the focus: while that plays on
 * by itself, the text stays, and is new again where a person went elsewhere in it, or paused.
 */
export function useSaidPosition({ playing, atMs }: Pick<PlayerState, 'playing' | 'atMs'>): SaidPosition {
  const [focused, setFocused] = useState(false);
  const [said, say] = useState(atMs);
  const [last, setLast] = useState(atMs);
  if (last !== atMs) setLast(atMs);
  const isQuiet = focused && playing && Math.abs(atMs - last) < JUMP_MS;
  if (!isQuiet && said !== atMs) say(atMs);
  return {
    atMs: isQuiet ? said : atMs,
    onFocus: () => setFocused(true),
    onBlur: () => setFocused(false),
  };
}

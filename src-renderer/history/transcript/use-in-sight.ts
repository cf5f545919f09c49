import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { keepInSight } from './bring-into-sight';
import type { Heard } from './use-playing';

/** What a person moves the list with. */
const SCROLLING_KEYS: ReadonlySet<string> = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

export const itemElement = (list: HTMLElement | null, item: number): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-item="${String(item)}"]`) ?? null;

const isInSight = (element: HTMLElement): boolean => {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
};

/**
 * Keeps what is played in sight, until the person scrolls elsewhere; the next press on Play follows again. Where the
 * conversation itself is out of sight, somebody looks at something else, and nothing moves.
 */
export function usePlayedInSight(listRef: RefObject<HTMLElement | null>, { isPlaying, at }: Heard): void {
  const following = useRef(false);
  useEffect(() => {
    following.current = isPlaying;
    if (!isPlaying) return;
    const leave = (): void => {
      following.current = false;
    };
    const onKeyDown = ({ key, target }: KeyboardEvent): void => {
      if (SCROLLING_KEYS.has(key) && !(target instanceof HTMLInputElement)) leave();
    };
    const inList = { capture: true, passive: true };
    document.addEventListener('wheel', leave, inList);
    document.addEventListener('touchmove', leave, inList);
    document.addEventListener('keydown', onKeyDown, inList);
    return () => {
      document.removeEventListener('wheel', leave, inList);
      document.removeEventListener('touchmove', leave, inList);
      document.removeEventListener('keydown', onKeyDown, inList);
    };
  }, [isPlaying]);
  useEffect(() => {
    const list = listRef.current;
    if (!isPlaying || !following.current || at < 0 || list === null || !isInSight(list)) return;
    keepInSight(itemElement(list, at));
  }, [listRef, isPlaying, at]);
}

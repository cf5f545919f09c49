import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';

/** Of a search: the one that one is at. */
const HIT = 'mark[aria-current]';
/** From the upper edge to what is taken for what a person looks at, px. */
const LOOKED_AT = 64;

interface Place {
  readonly element: Element;
  /** From the upper edge of the box, px. */
  readonly top: number;
}

/**
 * Keeps what is at the top of a box at the top of it where another width lays its content out anew: what scrolled it
 * last is all that is known of the layout before.
 */
export function useKeptPlace(box: RefObject<HTMLElement | null>, wide: boolean): void {
  const place = useRef<Place | null>(null);
  useEffect(() => {
    const element = box.current;
    const note = (): void => void (place.current = element && placeIn(element));
    element?.addEventListener('scrollend', note);
    return () => element?.removeEventListener('scrollend', note);
  }, [box]);
  useLayoutEffect(() => {
    const kept = place.current;
    const element = box.current;
    if (element === null) return;
    if (kept?.element.isConnected === true) element.scrollBy({ top: topIn(element, kept.element) - kept.top });
    // Nothing was scrolled, since the hit was in sight as it lay.
    else element.querySelector(HIT)?.scrollIntoView({ block: 'center' });
  }, [box, wide]);
}

const topIn = (box: HTMLElement, element: Element): number =>
  element.getBoundingClientRect().top - box.getBoundingClientRect().top;

function placeIn(box: HTMLElement): Place | null {
  const hit = hitIn(box);
  // Whoever is at the top wants to be there, unless a hit is what they see.
  if (hit === null && box.scrollTop === 0) return null;
  const { left, top } = box.getBoundingClientRect();
  const element = hit ?? document.elementFromPoint(left + box.clientWidth / 4, top + LOOKED_AT);
  return element === null || !box.contains(element) || element === box ? null : { element, top: topIn(box, element) };
}

/** The hit of a search that one is at: where it is in sight, it is what a person looks at. */
function hitIn(box: HTMLElement): Element | null {
  const hit = box.querySelector(HIT);
  if (hit === null) return null;
  const top = topIn(box, hit);
  return top >= 0 && top < box.clientHeight ? hit : null;
}

import type { RefObject } from 'react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { byItem, finderOf, firstHit, type Hit } from './find';
import type { Found } from './found';
import type { Item } from './items';
import { isCovered } from './use-find-first';

export interface Find {
  readonly query: string;
  readonly hits: readonly Hit[];
  readonly ofItem: ReadonlyMap<number, readonly Hit[]>;
  readonly current: Hit | null;
  /** "3 of 17"; empty where nothing is searched for. */
  readonly standing: string;
  readonly search: (query: string) => void;
  readonly next: () => void;
  readonly previous: () => void;
}

/** The search in one conversation; it begins with what the call was found by. */
export function useFind(items: readonly Item[], found: Found | null): Find {
  const finder = useMemo(() => finderOf(items), [items]);
  const [query, setQuery] = useState(() => {
    if (found === null) return '';
    // Words of a search may stand apart in what was said; then the one that was hit is looked for.
    return finder.find(found.words).length > 0 ? found.words : found.match;
  });
  const wanted = useDeferredValue(query);
  const hits = useMemo(() => finder.find(wanted), [finder, wanted]);
  const ofItem = useMemo(() => byItem(hits), [hits]);
  const [at, setAt] = useState(() => firstHit(hits, items, found?.startMs ?? null));
  const place = hits.length === 0 ? -1 : Math.min(at, hits.length - 1);
  const go = (step: number): void => {
    if (hits.length > 0) setAt((place + step + hits.length) % hits.length);
  };
  return {
    query,
    hits,
    ofItem,
    current: hits[place] ?? null,
    standing: standingText(wanted, place, hits.length),
    search: (text) => {
      setQuery(text);
      setAt(0);
    },
    next: () => go(1),
    previous: () => go(-1),
  };
}

function standingText(query: string, place: number, count: number): string {
  if (query.trim() === '') return '';
  return count === 0 ? 'No hits' : `${(place + 1).toLocaleString('en-US')} of ${count.toLocaleString('en-US')}`;
}

/** F3 and Shift+F3 go from hit to hit, wherever the focus is in the window. */
export function useFindKeys(
  { next, previous }: Pick<Find, 'next' | 'previous'>,
  inputRef: RefObject<Element | null>,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isOurs = event.key === 'F3' && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isOurs || inputRef.current === null || isCovered(inputRef.current)) return;
      event.preventDefault();
      if (event.shiftKey) previous();
      else next();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [next, previous, inputRef]);
}

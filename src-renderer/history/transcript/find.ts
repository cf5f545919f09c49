import { phraseFinder, type TextRange } from '../../text/marks';
import type { Item } from './items';

/** Where something was found: the range in one of the texts of an item. */
export interface Hit extends TextRange {
  readonly item: number;
  readonly text: number;
}

/** Searches a conversation; what every search needs of it is made once. */
export interface Finder {
  find(phrase: string): readonly Hit[];
}

export function finderOf(items: readonly Item[]): Finder {
  let finders: readonly (readonly ReturnType<typeof phraseFinder>[])[] | null = null;
  return {
    find: (phrase) => {
      if (phrase.trim() === '') return [];
      finders ??= items.map(({ texts }) => texts.map(phraseFinder));
      return finders.flatMap((texts, item) =>
        texts.flatMap((find, text) => find(phrase).map((range): Hit => ({ ...range, item, text }))),
      );
    },
  };
}

/** The hits of each item that has some; the others share one empty list, so that they need not be drawn again. */
export function byItem(hits: readonly Hit[]): ReadonlyMap<number, readonly Hit[]> {
  const found = new Map<number, Hit[]>();
  for (const hit of hits) {
    const known = found.get(hit.item);
    if (known) known.push(hit);
    else found.set(hit.item, [hit]);
  }
  return found;
}

/** Which hit to begin with: the first in what was said at a moment, or after it; else the first of all. */
export function firstHit(hits: readonly Hit[], items: readonly Item[], ms: number | null): number {
  if (ms === null) return 0;
  const index = hits.findIndex(({ item }) => (items[item]?.turn.startMs ?? -1) >= ms);
  return Math.max(0, index);
}

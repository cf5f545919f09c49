import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { pageOf, rowAt } from '../state/pages';
import { Entry } from './Entry';
import type { EntryList, EntryRows } from './entry-list';

/** Pixels; the style sheet says the same. */
const ROW_HEIGHT = 48;

interface EntriesProps {
  readonly list: EntryList;
  readonly shown: EntryRows;
  readonly total: number;
}

/** The entries, newest first. Only those in sight are drawn and read: a list may hold a hundred thousand. */
export function Entries({ list, shown, total }: EntriesProps) {
  const scroller = useRef<HTMLUListElement>(null);
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
  });
  const items = virtualizer.getVirtualItems();
  const pages = [...new Set(items.map(({ index }) => pageOf(index)))].join();
  useEffect(() => {
    if (pages !== '') list.want(pages.split(',').map(Number));
  }, [list, pages]);
  const { filter: query } = shown;
  useEffect(() => scroller.current?.scrollTo({ top: 0 }), [query]);
  return (
    // A list that scrolls by keyboard as well (WCAG 2.1.1).
    <ul ref={scroller} className="list-entries" aria-label="Numbers not to call" tabIndex={0}>
      <li aria-hidden="true" style={{ height: virtualizer.getTotalSize() }} />
      {items.map(({ index, start }) => {
        const entry = rowAt(shown.pages, index);
        return (
          <li
            key={entry?.number ?? index}
            className="list-entry"
            aria-setsize={total}
            aria-posinset={index + 1}
            aria-busy={entry === undefined || undefined}
            style={{ top: start }}
          >
            {entry && <Entry entry={entry} query={query} />}
          </li>
        );
      })}
    </ul>
  );
}

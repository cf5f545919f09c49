import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { HistoryRow } from '../../../src-main/contract/history';
import { useAppState } from '../../state/AppContext';
import { useMinute } from '../../state/use-now';
import type { HistoryRows } from '../rows/history-list';
import type { HistoryMemory } from '../rows/memory';
import { indexOf } from '../rows/calls';
import { rowAt } from '../../state/pages';
import { whenIn } from '../words/when';
import { useCallActions } from '../use-call-actions';
import { CallRow } from './CallRow';
import { layoutOf } from './layout';
import { LoadingRow } from './LoadingRow';
import { useCompact } from '../../ui/use-compact';
import { useRowKeys } from './use-row-keys';
import { useReturnFocus } from './use-return-focus';
import { useRowsInSight } from './use-rows-in-sight';
import { useSteadyScroll } from './use-steady-scroll';
import './call-grid.css';

interface CallGridProps {
  readonly rows: HistoryRows;
  readonly memory: HistoryMemory;
  /** The key of the call whose details are open. */
  readonly selectedKey: string | null;
  readonly onOpen: (row: HistoryRow) => void;
}

/** The calls, under their days where they are in the order of time. Only rows in sight are drawn, and only their pages held. */
export function CallGrid({ rows, memory, selectedKey, onOpen }: CallGridProps) {
  const { pages, query } = rows;
  const total = rows.total ?? 0;
  const when = whenIn(useAppState((state) => state.locale));
  const now = useMinute();
  const scroller = useRef<HTMLDivElement>(null);
  const compact = useCompact(scroller);
  const withHits = query.text.trim() !== '';
  const byTime = query.order === 'newest' || query.order === 'oldest';
  const layout = useMemo(
    () => layoutOf(pages, total, { compact, withHits, dayOf: byTime ? when.dayOf : null }),
    [pages, total, compact, withHits, byTime, when],
  );
  const [currentId, setCurrentId] = useState(() => memory.currentId());
  const current = currentId === null ? -1 : indexOf(pages, currentId);
  const { indexes, top, scrollTo } = useRowsInSight(scroller, layout, memory, current);
  const remember = useSteadyScroll(scroller, layout, pages, memory.topRow);
  const actions = useCallActions();

  const makeCurrent = useCallback(
    (key: string) => {
      memory.makeCurrent(key);
      setCurrentId(key);
    },
    [memory],
  );
  const onKeyDown = useRowKeys({
    grid: scroller,
    total,
    onMove: (index) => {
      const call = rowAt(pages, index);
      if (call) makeCurrent(call.key);
      scrollTo(index);
    },
    onOpen: (index) => {
      const call = rowAt(pages, index);
      if (call) onOpen(call);
    },
  });

  useReturnFocus(scroller, selectedKey);

  const shownQuery = useRef(query);
  useLayoutEffect(() => {
    if (shownQuery.current === query) return;
    shownQuery.current = query;
    scroller.current?.scrollTo({ top: 0 });
  }, [query]);

  const topCall = rowAt(pages, top);
  const tabStop = indexes.includes(current) ? current : (indexes.find((index) => index >= top) ?? top);
  return (
    <div
      className={withHits ? 'call-grid call-grid-hits' : 'call-grid'}
      ref={scroller}
      onScroll={remember}
      onKeyDown={onKeyDown}
    >
      {topCall && byTime && (
        <div className="call-day call-day-top" aria-hidden="true">
          {when.day(topCall.at, now)}
        </div>
      )}
      <div role="grid" aria-label="Calls" aria-rowcount={total} style={{ height: layout.height }}>
        {indexes.map((index) => {
          const call = rowAt(pages, index);
          const startsDay = layout.startsDay(index);
          return (
            <div
              key={call?.key ?? index}
              role="presentation"
              className="call-place"
              style={{ top: layout.startOf(index), height: layout.heightOf(index) }}
            >
              {startsDay && (
                <div className="call-day" aria-hidden="true">
                  {call && index !== top && when.day(call.at, now)}
                </div>
              )}
              {call ? (
                <CallRow
                  row={call}
                  index={index}
                  text={query.text}
                  when={when}
                  isSelected={call.key === selectedKey}
                  isTabStop={index === tabStop}
                  actions={actions}
                  onOpen={onOpen}
                  onCurrent={makeCurrent}
                />
              ) : (
                <LoadingRow index={index} />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

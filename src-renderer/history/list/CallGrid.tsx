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
import { holds, isNobody, type Selection } from '../selection/selection';
import { CallRow } from './CallRow';
import { COMPACT_BELOW, layoutOf } from './layout';
import { LoadingRow } from './LoadingRow';
import { useCompact } from '../../ui/use-compact';
import { useRowKeys } from './use-row-keys';
import { useReturnFocus } from '../../ui/use-return-focus';
import { useRowsInSight } from './use-rows-in-sight';
import { useSelecting } from './use-selecting';
import { useSteadyScroll } from './use-steady-scroll';
import './call-grid.css';

interface CallGridProps {
  readonly rows: HistoryRows;
  readonly memory: HistoryMemory;
  readonly selection: Selection;
  /** The key of the call whose details are open. */
  readonly openedKey: string | null;
  readonly onOpen: (row: HistoryRow) => void;
}

/** The calls, under their days where they are in the order of time. Only rows in sight are drawn, and only their pages held. */
export function CallGrid({ rows, memory, selection, openedKey, onOpen }: CallGridProps) {
  const { pages, query } = rows;
  const total = rows.total ?? 0;
  const when = whenIn(useAppState((state) => state.locale));
  const now = useMinute();
  const scroller = useRef<HTMLDivElement>(null);
  const compact = useCompact(scroller, COMPACT_BELOW);
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
  const selecting = useSelecting(memory, rows);
  const onKeyDown = useRowKeys({
    grid: scroller,
    total,
    selecting,
    callAt: (index) => rowAt(pages, index),
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

  useReturnFocus(scroller, openedKey !== null, '[role=row][tabindex="0"]');

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
      className={[
        'call-grid',
        compact && 'call-grid-compact',
        withHits && 'call-grid-hits',
        !isNobody(selection) && 'call-grid-selecting',
      ]
        .filter(Boolean)
        .join(' ')}
      ref={scroller}
      onScroll={remember}
      onKeyDown={onKeyDown}
    >
      {topCall && byTime && (
        <div className="call-day call-day-top" aria-hidden="true">
          {when.day(topCall.at, now)}
        </div>
      )}
      <div role="grid" aria-label="Calls" aria-multiselectable aria-rowcount={total} style={{ height: layout.height }}>
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
                  isOpened={call.key === openedKey}
                  isSelected={holds(selection, call)}
                  isTabStop={index === tabStop}
                  actions={actions}
                  onOpen={onOpen}
                  onCurrent={makeCurrent}
                  selecting={selecting}
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

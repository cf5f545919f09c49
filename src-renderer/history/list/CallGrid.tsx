import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useAppState } from '../../state/AppContext';
import { useMinute } from '../../state/use-now';
import { rowAt } from '../../state/pages';
import type { HistoryRows } from '../rows/history-list';
import type { HistoryMemory } from '../rows/memory';
import { indexOf } from '../rows/calls';
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
  readonly selectedId: string | null;
  readonly onOpen: (attemptId: string) => void;
}

/** The calls under their days, newest first. Only rows in sight are drawn, and only their pages held. */
export function CallGrid({ rows, memory, selectedId, onOpen }: CallGridProps) {
  const { pages, filter } = rows;
  const total = rows.total ?? 0;
  const when = whenIn(useAppState((state) => state.locale));
  const now = useMinute();
  const scroller = useRef<HTMLDivElement>(null);
  const compact = useCompact(scroller);
  const layout = useMemo(() => layoutOf(pages, total, compact, when.dayOf), [pages, total, compact, when]);
  const [currentId, setCurrentId] = useState(() => memory.currentId());
  const current = currentId === null ? -1 : indexOf(pages, currentId);
  const { indexes, top, scrollTo } = useRowsInSight(scroller, layout, memory, current);
  const remember = useSteadyScroll(scroller, layout, pages, memory.topRow);
  const actions = useCallActions();

  const makeCurrent = useCallback(
    (attemptId: string) => {
      memory.makeCurrent(attemptId);
      setCurrentId(attemptId);
    },
    [memory],
  );
  const onKeyDown = useRowKeys({
    grid: scroller,
    total,
    onMove: (index) => {
      const call = rowAt(pages, index);
      if (call) makeCurrent(call.attemptId);
      scrollTo(index);
    },
    onOpen: (index) => {
      const call = rowAt(pages, index);
      if (call) onOpen(call.attemptId);
    },
  });

  useReturnFocus(scroller, selectedId);

  const shownFilter = useRef(filter);
  useLayoutEffect(() => {
    if (shownFilter.current === filter) return;
    shownFilter.current = filter;
    scroller.current?.scrollTo({ top: 0 });
  }, [filter]);

  const topCall = rowAt(pages, top);
  const tabStop = indexes.includes(current) ? current : (indexes.find((index) => index >= top) ?? top);
  return (
    <div className="call-grid" ref={scroller} onScroll={remember} onKeyDown={onKeyDown}>
      {topCall && (
        <div className="call-day call-day-top" aria-hidden="true">
          {when.day(topCall.createdAt, now)}
        </div>
      )}
      <div role="grid" aria-label="Calls" aria-rowcount={total} style={{ height: layout.height }}>
        {indexes.map((index) => {
          const call = rowAt(pages, index);
          const startsDay = layout.startsDay(index);
          return (
            <div
              key={call?.attemptId ?? index}
              role="presentation"
              className="call-place"
              style={{ top: layout.startOf(index), height: layout.heightOf(index) }}
            >
              {startsDay && (
                <div className="call-day" aria-hidden="true">
                  {call && index !== top && when.day(call.createdAt, now)}
                </div>
              )}
              {call ? (
                <CallRow
                  call={call}
                  index={index}
                  query={filter.query}
                  when={when}
                  isSelected={call.attemptId === selectedId}
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

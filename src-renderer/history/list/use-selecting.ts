import { useEffect, useMemo, useRef } from 'react';
import type { HistoryRow } from '../../../src-main/contract/history';
import { MOST_KEYS } from '../../../src-main/domain/history/selection';
import { useSay, type Say } from '../../ui/toast/toasts';
import { indexOf } from '../rows/calls';
import type { HistoryRows } from '../rows/history-list';
import type { HistoryMemory } from '../rows/memory';
import { isNobody } from '../selection/selection';
import type { SelectionTrouble } from '../selection/selection-memory';

/** How rows get selected. */
export interface Selecting {
  /** A range begins at the call that was last selected, else at the current row. */
  readonly begin: () => void;
  /** Selects everything from there to a place in the list. */
  readonly reach: (index: number) => void;
  readonly toggle: (row: HistoryRow, index: number) => void;
  readonly all: () => void;
  /** False where nothing was selected. */
  readonly clear: () => boolean;
}

/** Always the same object, so that rows are not drawn again for it. */
export function useSelecting({ selection, currentId }: HistoryMemory, rows: HistoryRows): Selecting {
  const say = useSay();
  const shown = useRef(rows);
  useEffect(() => {
    shown.current = rows;
  });
  return useMemo(
    () => ({
      begin: () => {
        const key = currentId();
        const index = key === null ? -1 : indexOf(shown.current.pages, key);
        selection.startAt(key === null || index < 0 ? null : { key, index });
      },
      reach: (index) => void selection.reach(shown.current, index).then((trouble) => tell(say, trouble)),
      toggle: (row, index) => tell(say, selection.toggle(row, index)),
      all: () => selection.all(shown.current),
      clear: () => {
        if (isNobody(selection.snapshot())) return false;
        selection.clear();
        return true;
      },
    }),
    [selection, currentId, say],
  );
}

const MOST = MOST_KEYS.toLocaleString('en-US');

function tell(say: Say, trouble: SelectionTrouble | null): void {
  if (trouble === 'too-many') say.news(`Up to ${MOST} calls are selected one by one. Ctrl+A selects all of the list.`);
  if (trouble === 'moved') say.news('The list has just changed. Select the range again.');
}

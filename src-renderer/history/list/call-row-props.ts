import type { HistoryRow } from '../../../src-main/contract/history';
import type { CallActions } from '../use-call-actions';
import type { Selecting } from './use-selecting';
import type { When } from '../words/when';

export interface CallRowProps {
  readonly row: HistoryRow;
  readonly index: number;
  /** The words that are looked for. */
  readonly text: string;
  readonly when: When;
  /** Whether its details are open. */
  readonly isOpened: boolean;
  readonly isSelected: boolean;
  /** Whether Tab stops at this row: one of all does. */
  readonly isTabStop: boolean;
  readonly actions: CallActions;
  readonly onOpen: (row: HistoryRow) => void;
  readonly onCurrent: (key: string) => void;
  readonly selecting: Selecting;
}

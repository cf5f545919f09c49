import type { Sums } from '../../src-main/domain/history/insights';
import { money } from '../text/money';
import type { TableColumn } from './FiguresTable';
import { countText } from './words/amounts';

/** Calls, minutes and cost, for rows that have them. What no call of a row told is left open, not zero. */
export const sumsColumns = <T>(sumsOf: (row: T) => Sums): readonly TableColumn<T>[] => [
  { name: 'Calls', isNumber: true, text: (row) => countText(sumsOf(row).calls) },
  {
    name: 'Minutes',
    isNumber: true,
    text: (row) => (sumsOf(row).minutesTold === 0 ? '–' : countText(sumsOf(row).minutes)),
  },
  { name: 'Cost', isNumber: true, text: (row) => (sumsOf(row).centsTold === 0 ? '–' : money(sumsOf(row).cents)) },
];

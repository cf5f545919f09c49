import type { ReactNode } from 'react';
import type { Roving } from './use-roving';

interface ChartPointProps {
  /** Its place among the points of the chart. */
  readonly nth: number;
  /** What it says, in words. */
  readonly label: string;
  readonly isPointed: boolean;
  /** The pointer or the focus came to it (its place), or the focus left it (null). */
  readonly onPoint: (nth: number | null) => void;
  /** Makes it a button. */
  readonly onPress?: () => void;
  readonly roving: Roving;
  readonly children: ReactNode;
}

/** One value of a chart, as pointer, keyboard and screen reader come to it. */
export function ChartPoint({ nth, label, isPointed, onPoint, onPress, roving, children }: ChartPointProps) {
  return (
    <g
      ref={roving.refOf(nth)}
      className="chart-point"
      role={onPress ? 'button' : 'img'}
      tabIndex={roving.tabIndexOf(nth)}
      aria-label={label}
      data-pointed={isPointed || undefined}
      onPointerEnter={() => onPoint(nth)}
      onFocus={() => {
        roving.onFocus(nth);
        onPoint(nth);
      }}
      onBlur={() => onPoint(null)}
      onClick={onPress}
      onKeyDown={(event) => {
        roving.onKeyDown(event);
        if (!onPress || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onPress();
      }}
    >
      {children}
    </g>
  );
}

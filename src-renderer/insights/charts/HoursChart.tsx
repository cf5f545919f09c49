import { AxisBottom, AxisLeft } from '@visx/axis';
import { scaleBand, scaleSqrt } from '@visx/scale';
import { useState } from 'react';
import { weekdays } from '../../../src-main/domain/history/weekdays';
import { callsText } from '../words/amounts';
import { hourText } from '../words/dates';
import { ChartPoint } from './ChartPoint';
import { useRoving } from './use-roving';
import './chart.css';

interface HoursChartProps {
  readonly label: string;
  /** Of each hour of the week, from Monday 0:00 on. */
  readonly hours: readonly number[];
  readonly width: number;
}

const EDGE = { top: 4, right: 4, bottom: 24, left: 40 };
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
/** Not larger, however wide the window: squares of a hundred px tell no more. */
const LARGEST_CELL = 26;

/** The hours of a week as a grid: the more calls, the larger the square, so that nothing hangs on its colour. */
export function HoursChart({ label, hours, width }: HoursChartProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const roving = useRoving(hours.length, 24);
  const cell = Math.min(LARGEST_CELL, Math.max(10, (width - EDGE.left - EDGE.right) / 24));
  const right = EDGE.left + cell * 24;
  const bottom = EDGE.top + Math.max(cell, 18) * 7;
  const x = scaleBand({ domain: HOURS, range: [EDGE.left, right] });
  const y = scaleBand({ domain: [...weekdays], range: [EDGE.top, bottom] });
  const room = Math.min(x.bandwidth(), y.bandwidth()) - 2;
  // The area of a square, not its side, is what the eye compares.
  const side = scaleSqrt({ domain: [0, Math.max(1, ...hours)], range: [0, room] });
  const textOf = (nth: number): string =>
    `${weekdays[Math.floor(nth / 24)] ?? ''}, ${hourText(nth % 24)}: ${callsText(hours[nth] ?? 0)}`;
  return (
    <div className="chart">
      <svg
        width={right + EDGE.right}
        height={bottom + EDGE.bottom}
        role="group"
        aria-label={label}
        onPointerLeave={() => setPointed(null)}
      >
        {hours.map((calls, nth) => {
          const left = x(nth % 24) ?? 0;
          const top = y(weekdays[Math.floor(nth / 24)] ?? 'Monday') ?? 0;
          const size = calls === 0 ? 0 : Math.max(2, side(calls));
          return (
            <ChartPoint
              key={nth}
              nth={nth}
              label={textOf(nth)}
              isPointed={pointed === nth}
              onPoint={setPointed}
              roving={roving}
            >
              <rect
                className="chart-cell"
                x={left + 0.5}
                y={top + 0.5}
                width={x.bandwidth() - 1}
                height={y.bandwidth() - 1}
              />
              <rect
                className="chart-bar"
                x={left + (x.bandwidth() - size) / 2}
                y={top + (y.bandwidth() - size) / 2}
                width={size}
                height={size}
                rx={size > 6 ? 2 : 0}
              />
            </ChartPoint>
          );
        })}
        <AxisLeft
          scale={y}
          left={EDGE.left}
          tickFormat={(day) => day.slice(0, 3)}
          hideAxisLine
          hideTicks
          tickLabelProps={{ className: 'chart-tick', textAnchor: 'end', dx: -2, dy: 4 }}
        />
        <AxisBottom
          scale={x}
          top={bottom}
          tickValues={HOURS.filter((hour) => hour % 6 === 0)}
          tickFormat={(hour) => `${String(hour).padStart(2, '0')}:00`}
          hideAxisLine
          hideTicks
          tickLabelProps={{ className: 'chart-tick', textAnchor: 'middle' }}
        />
      </svg>
      <p className="chart-readout" aria-hidden>
        {pointed === null ? 'The larger a square, the more calls began in that hour.' : textOf(pointed)}
      </p>
    </div>
  );
}

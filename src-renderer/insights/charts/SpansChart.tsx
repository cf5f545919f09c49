import { AxisBottom, AxisLeft } from '@visx/axis';
import { GridRows } from '@visx/grid';
import { scaleBand, scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { useState } from 'react';
import type { DayUnit, SumsOfSpan } from '../../../src-main/domain/history/day-spans';
import { callsText, countText } from '../words/amounts';
import { tickUnit, type Dates } from '../words/dates';
import { ChartPoint } from './ChartPoint';
import { useRoving } from './use-roving';
import './chart.css';

interface SpansChartProps {
  readonly label: string;
  readonly spans: readonly SumsOfSpan[];
  readonly unit: DayUnit;
  readonly dates: Dates;
  /** Of the room that there is, in px. */
  readonly width: number;
  readonly onNarrow: (span: SumsOfSpan) => void;
}

const HEIGHT = 196;
const EDGE = { top: 10, right: 4, bottom: 26 };
/** The left edge has room for the longest label of the axis there; in px, of a digit and beside the label. */
const DIGIT = 6.6;
const BESIDE = 14;
const LEAST_LEFT = 46;
/** A label on the lower axis needs so much, in px. */
const LABEL_WIDTH = 76;
/** Not wider, however few there are: a bar as wide as the window tells no more. */
const WIDEST_BAR = 56;

/** Calls over time: a bar for each day, week or month. */
export function SpansChart({ label, spans, unit, dates, width, onNarrow }: SpansChartProps) {
  const [pointed, setPointed] = useState<number | null>(null);
  const roving = useRoving(spans.length);
  const bottom = HEIGHT - EDGE.bottom;
  const most = Math.max(1, ...spans.map(({ calls }) => calls));
  const y = scaleLinear({ domain: [0, most], range: [bottom, EDGE.top], nice: true });
  const ticks = y.ticks(4).filter((tick) => Number.isInteger(tick));
  const edgeLeft = Math.max(LEAST_LEFT, BESIDE + DIGIT * countText(ticks.at(-1) ?? 0).length);
  const right = Math.max(width - EDGE.right, edgeLeft + 40);
  const x = scaleBand({ domain: spans.map(({ from }) => from), range: [edgeLeft, right], paddingInner: 0.18 });
  const each = Math.max(1, Math.ceil(spans.length / Math.max(1, Math.floor((right - edgeLeft) / LABEL_WIDTH))));
  const labelled = spans.filter((_, nth) => nth % each === 0).map(({ from }) => from);
  const barWidth = Math.min(Math.max(x.bandwidth(), 0.5), WIDEST_BAR);
  /** A label is as wide as two of these; at an edge it stays within the chart. */
  const half = LABEL_WIDTH / 3;
  const atEdge = (left: number) => {
    const middle = left + x.bandwidth() / 2;
    if (middle - half < edgeLeft) return { textAnchor: 'start' as const, dx: -x.bandwidth() / 2 };
    if (middle + half < right) return { textAnchor: 'middle' as const };
    return { textAnchor: 'end' as const, dx: x.bandwidth() / 2 };
  };
  const textOf = (span: SumsOfSpan): string => `${dates.span(span, unit)}: ${callsText(span.calls)}`;
  const shown = pointed === null ? undefined : spans[pointed];
  return (
    <div className="chart">
      <svg width={width} height={HEIGHT} role="group" aria-label={label} onPointerLeave={() => setPointed(null)}>
        <GridRows scale={y} tickValues={ticks} left={edgeLeft} width={right - edgeLeft} className="chart-grid" />
        {spans.map((span, nth) => {
          const left = x(span.from) ?? 0;
          return (
            <ChartPoint
              key={span.from}
              nth={nth}
              label={textOf(span)}
              isPointed={pointed === nth}
              onPoint={setPointed}
              onPress={() => onNarrow(span)}
              roving={roving}
            >
              <rect
                className="chart-target"
                x={left}
                y={EDGE.top}
                width={Math.max(x.step(), 1)}
                height={bottom - EDGE.top}
              />
              <Bar
                className="chart-bar"
                x={left + (x.bandwidth() - barWidth) / 2}
                y={y(span.calls)}
                width={barWidth}
                height={bottom - y(span.calls)}
                rx={barWidth > 6 ? 2 : 0}
              />
            </ChartPoint>
          );
        })}
        <AxisLeft
          scale={y}
          left={edgeLeft}
          tickValues={ticks}
          tickFormat={(value) => countText(Number(value))}
          hideAxisLine
          hideTicks
          tickLabelProps={{ className: 'chart-tick', textAnchor: 'end', dx: -2, dy: 4 }}
        />
        <AxisBottom
          scale={x}
          top={bottom}
          tickValues={labelled}
          tickFormat={(from) => dates.tick(from, tickUnit(spans, unit))}
          hideTicks
          axisLineClassName="chart-axis"
          tickLabelProps={(from) => ({ className: 'chart-tick', ...atEdge(x(from) ?? 0) })}
        />
      </svg>
      <p className="chart-readout" aria-hidden>
        {shown ? textOf(shown) : 'Point at a bar to read it; press it to see its calls alone.'}
      </p>
    </div>
  );
}

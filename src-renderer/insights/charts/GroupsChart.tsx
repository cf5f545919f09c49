import { scaleLinear } from '@visx/scale';
import { Bar } from '@visx/shape';
import { amountOf, amountText, shareText, type Measure } from '../words/amounts';
import type { Group } from '../words/groups';
import './chart.css';
import './groups-chart.css';

interface GroupsChartProps {
  readonly label: string;
  /** The largest first. */
  readonly groups: readonly Group[];
  /** What all groups come to by the measure, also those that are not shown. */
  readonly all: number;
  readonly measure: Measure;
  readonly onNarrow: (group: Group) => void;
}

/** Groups of calls side by side: a name, a bar, and the amount in words. */
export function GroupsChart({ label, groups, all, measure, onNarrow }: GroupsChartProps) {
  const most = Math.max(0, ...groups.map(({ sums }) => amountOf(sums, measure)));
  const length = scaleLinear({ domain: [0, most === 0 ? 1 : most], range: [0, 100] });
  /** What is some is seen. */
  const widthOf = (amount: number): number => (amount <= 0 ? 0 : Math.max(length(amount), 0.6));
  return (
    <ul className="groups-chart" aria-label={label}>
      {groups.map((group) => {
        const amount = amountOf(group.sums, measure);
        const row = (
          <>
            <bdi className="groups-name">{group.label}</bdi>
            <span className="groups-amount">
              {amountText(group.sums, measure)} <small>{shareText(amount, all)}</small>
            </span>
            <svg className="groups-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
              <rect className="groups-track" width={100} height={1} />
              <Bar className="chart-bar" x={0} y={0} width={widthOf(amount)} height={1} />
            </svg>
          </>
        );
        return (
          <li key={group.key}>
            {group.narrows === null ? (
              <div className="groups-row" title={group.label}>
                {row}
              </div>
            ) : (
              <button type="button" className="groups-row" title={group.label} onClick={() => onNarrow(group)}>
                {row}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

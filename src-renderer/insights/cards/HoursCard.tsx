import { useParentSize } from '@visx/responsive';
import { weekdays } from '../../../src-main/domain/history/weekdays';
import { Card } from '../Card';
import { HoursChart } from '../charts/HoursChart';
import { useSaving } from '../state/use-saving';
import { countText } from '../words/amounts';
import { hourText } from '../words/dates';
import { hoursFinding } from '../words/findings';
import type { CardContext } from './card-context';

interface HoursCardProps extends Pick<CardContext, 'query'> {
  readonly hours: readonly number[];
}

const TITLE = 'Busiest hours';

/** When in the week calls begin. */
export function HoursCard({ hours, query }: HoursCardProps) {
  const { parentRef, width } = useParentSize({ debounceTime: 60, initialSize: { width: 320, height: 0 } });
  const { save, isSaving } = useSaving(query, 'day');
  const rows = Array.from({ length: 24 }, (_, hour) => hour);
  return (
    <Card
      title={TITLE}
      finding={hoursFinding(hours)}
      table="hours"
      onSave={save}
      isSaving={isSaving}
      rows={rows}
      columns={[
        { name: 'Hour', isNumber: false, text: hourText },
        ...weekdays.map((day, nth) => ({
          name: day.slice(0, 3),
          isNumber: true,
          text: (hour: number) => countText(hours[nth * 24 + hour] ?? 0),
        })),
      ]}
      chart={
        <div ref={parentRef} className="chart-room">
          <HoursChart label={TITLE} hours={hours} width={width} />
        </div>
      }
    />
  );
}

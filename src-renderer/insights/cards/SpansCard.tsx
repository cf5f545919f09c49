import { useParentSize } from '@visx/responsive';
import { useState } from 'react';
import type { InsightsView } from '../../../src-main/contract/insights';
import { bySpan, dayUnits, type DayUnit, type SumsOfSpan } from '../../../src-main/domain/history/day-spans';
import { useAppState } from '../../state/AppContext';
import { Segments } from '../../ui/Segments';
import { Card } from '../Card';
import { SpansChart } from '../charts/SpansChart';
import { sumsColumns } from '../columns';
import { datesIn, dayAfter } from '../words/dates';
import { spansFinding } from '../words/findings';
import { useSaving } from '../state/use-saving';
import type { CardContext } from './card-context';

/** Bars beyond these are too narrow to be told apart, or to be pressed. */
const MOST_DAYS = 62;
const MOST_WEEKS = 400;

const NAMES: Readonly<Record<DayUnit, string>> = { day: 'Day', week: 'Week', month: 'Month' };
const OPTIONS = dayUnits.map((key) => ({ key, text: NAMES[key] }));

const unitFor = (days: number): DayUnit => (days <= MOST_DAYS ? 'day' : days <= MOST_WEEKS ? 'week' : 'month');

interface SpansCardProps extends CardContext {
  readonly insights: InsightsView;
}

/** Calls over time. */
export function SpansCard({ insights, query, onNarrow }: SpansCardProps) {
  const { parentRef, width } = useParentSize({ debounceTime: 60, initialSize: { width: 320, height: 0 } });
  const [chosen, setChosen] = useState<DayUnit | null>(null);
  const unit = chosen ?? unitFor(insights.days.length);
  const { save, isSaving } = useSaving(query, unit);
  const dates = datesIn(useAppState((state) => state.locale));
  const spans = bySpan(insights.days, unit);
  return (
    <Card
      title={`Calls per ${unit}`}
      finding={spansFinding(spans, unit, dates)}
      table="days"
      onSave={save}
      isSaving={isSaving}
      rows={[...spans].reverse()}
      columns={[
        { name: NAMES[unit], isNumber: false, text: (span: SumsOfSpan) => dates.span(span, unit) },
        ...sumsColumns((span: SumsOfSpan) => span),
      ]}
      controls={<Segments label="Together by" options={OPTIONS} value={unit} onChange={setChosen} />}
      chart={
        <div ref={parentRef} className="chart-room">
          <SpansChart
            label={`Calls per ${unit}`}
            spans={spans}
            unit={unit}
            dates={dates}
            width={width}
            onNarrow={({ from, to }) => onNarrow({ after: from, before: dayAfter(to) })}
          />
        </div>
      }
    />
  );
}

import { useState } from 'react';
import type { InsightTable } from '../../../src-main/contract/insights';
import type { Sums } from '../../../src-main/domain/history/insights';
import { Segments } from '../../ui/Segments';
import { Card } from '../Card';
import { GroupsChart } from '../charts/GroupsChart';
import { sumsColumns } from '../columns';
import { useSaving } from '../state/use-saving';
import { amountOf, measures, type Measure } from '../words/amounts';
import { groupsFinding } from '../words/findings';
import { largestFirst, withOthers, type Group } from '../words/groups';
import type { CardContext } from './card-context';

/** More bars are no chart any more; the table has them all. */
const MOST_GROUPS = 12;

const NAMES: Readonly<Record<Measure, string>> = { calls: 'Calls', minutes: 'Minutes', cost: 'Cost' };
const OPTIONS = measures.map((key) => ({ key, text: NAMES[key] }));

interface GroupsCardProps extends CardContext {
  readonly title: string;
  /** What a row of the table is, and what several are, as in "agents". */
  readonly one: string;
  readonly many: string;
  readonly table: InsightTable;
  readonly groups: readonly Group[];
  readonly total: Sums;
  /** Whether minutes and cost are worth comparing, or calls alone. */
  readonly hasMeasures: boolean;
}

/** Calls by something that they have in common. */
export function GroupsCard(props: GroupsCardProps) {
  const { title, one, many, table, groups, total, hasMeasures, query, onNarrow } = props;
  const [measure, setMeasure] = useState<Measure>(hasMeasures ? 'minutes' : 'calls');
  const { save, isSaving } = useSaving(query, 'day');
  const sorted = largestFirst(groups, measure);
  return (
    <Card
      title={title}
      finding={groupsFinding(sorted, total, measure, many)}
      table={table}
      onSave={save}
      isSaving={isSaving}
      rows={sorted}
      columns={[
        { name: one, isNumber: false, text: (group: Group) => group.label },
        ...sumsColumns((group: Group) => group.sums),
      ]}
      controls={
        hasMeasures && (
          <Segments label={`${title}, measured by`} options={OPTIONS} value={measure} onChange={setMeasure} />
        )
      }
      chart={
        <GroupsChart
          label={title}
          groups={withOthers(sorted, MOST_GROUPS)}
          all={amountOf(total, measure)}
          measure={measure}
          onNarrow={({ narrows }) => {
            if (narrows !== null) onNarrow(narrows);
          }}
        />
      }
    />
  );
}

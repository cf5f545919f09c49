import { Download, Table2 } from 'lucide-react';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import type { InsightTable } from '../../src-main/contract/insights';
import { Button } from '../ui/Button';
import { FiguresTable, type TableColumn } from './FiguresTable';
import './card.css';

interface CardProps<T> {
  readonly title: string;
  /** What the chart says, in a sentence. */
  readonly finding: string;
  readonly chart: ReactNode;
  readonly rows: readonly T[];
  readonly columns: readonly TableColumn<T>[];
  /** Saves the table; which one it is. */
  readonly table: InsightTable;
  readonly onSave: (table: InsightTable) => void;
  readonly isSaving: boolean;
  /** What the chart can be set to. */
  readonly controls?: ReactNode;
}

/** One chart with what it says in words, the same as a table, and the table as a file. */
export function Card<T>({ title, finding, chart, rows, columns, table, onSave, isSaving, controls }: CardProps<T>) {
  const id = useId();
  const [isTable, setTable] = useState(false);
  return (
    <section className="insights-card" aria-labelledby={id}>
      <div className="insights-head">
        <h2 id={id} className="insights-title">
          {title}
        </h2>
        <Button
          size="s"
          icon={<Table2 size={14} aria-hidden />}
          aria-pressed={isTable}
          aria-label={`Table of ${title}`}
          onClick={() => setTable(!isTable)}
        >
          Table
        </Button>
        <Button
          size="s"
          icon={<Download size={14} aria-hidden />}
          busy={isSaving}
          aria-label={`CSV of ${title}`}
          onClick={() => onSave(table)}
        >
          CSV
        </Button>
      </div>
      <p className="insights-finding">{finding}</p>
      {controls}
      {isTable ? <FiguresTable title={title} rows={rows} columns={columns} /> : chart}
    </section>
  );
}

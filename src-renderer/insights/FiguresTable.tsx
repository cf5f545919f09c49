import './figures-table.css';

export interface TableColumn<T> {
  readonly name: string;
  readonly text: (row: T) => string;
  /** Numbers stand to the right, one under the other. */
  readonly isNumber: boolean;
}

interface FiguresTableProps<T> {
  readonly title: string;
  readonly rows: readonly T[];
  /** The first one names the row. */
  readonly columns: readonly TableColumn<T>[];
}

/** What a chart shows, number by number; all of it, also what the chart has no room for. */
export function FiguresTable<T>({ title, rows, columns }: FiguresTableProps<T>) {
  return (
    <div className="figures" role="region" aria-label={`Table of ${title}`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, isNumber }) => (
              <th key={name} scope="col" data-number={isNumber || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, nth) => (
            <tr key={nth}>
              {columns.map(({ name, text, isNumber }, place) =>
                place === 0 ? (
                  <th key={name} scope="row">
                    <bdi>{text(row)}</bdi>
                  </th>
                ) : (
                  <td key={name} data-number={isNumber || undefined}>
                    {text(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

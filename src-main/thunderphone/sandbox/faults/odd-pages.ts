import { assertNever } from '../../../domain/result';
import type { Json, JsonObject } from '../http/json';

/** What is wrong with each page of calls. */
export type OddPages = {
  /** What the envelope says of the number of calls. */
  readonly total?: 'too-low' | 'too-high' | 'absent' | 'text';
  /** Every page but the first begins with the last row of the page before, as if the list had shifted. */
  readonly repeatsRows?: boolean;
  readonly outOfOrder?: boolean;
  /** In every ten rows, some lack what they must have, or have it in another form. */
  readonly oddRows?: boolean;
};

/** The `total` of a page. */
export function oddTotal(total: number, kind: OddPages['total']): Json | undefined {
  switch (kind) {
    case undefined:
      return total;
    case 'too-low':
      return Math.floor(total / 2);
    case 'too-high':
      return total * 2 + 7;
    case 'absent':
      return undefined;
    case 'text':
      return `about ${total}`;
    default:
      return assertNever(kind);
  }
}

/** The rows of a page as they are sent. */
export function oddRows(rows: readonly JsonObject[], { outOfOrder, oddRows: odd }: OddPages): readonly Json[] {
  const ordered = outOfOrder === true ? shuffled(rows) : rows;
  return odd === true ? ordered.map((row, index) => DAMAGE[index % DAMAGE.length]?.(row) ?? row) : ordered;
}

/** Every other row first, from behind: neighbours come apart, and no row is lost. */
const shuffled = <T>(rows: readonly T[]): readonly T[] => [
  ...rows.filter((_, index) => index % 2 === 1).reverse(),
  ...rows.filter((_, index) => index % 2 === 0),
];

const idText = ({ call_id: id }: JsonObject): string => (typeof id === 'bigint' ? id.toString() : '');

const DAMAGE: readonly ((row: JsonObject) => Json)[] = [
  (row) => ({ ...row, start_time: null }),
  (row) => ({ ...row, status: 'gone_fishing', queue: { position: 3n } }),
  (row) => ({ ...row, call_id: idText(row) }),
  (row) => ({ ...row, to_number: undefined, from_number: null }),
  (row) => ({ ...row, duration_seconds: '95', agent_id: null }),
  (row) => row,
  (row) => ({ ...row, call_id: undefined, id: row['call_id'] }),
  () => 'row withheld',
  (row) => ({ ...row, call_id: undefined }),
  (row) => ({ ...row, end_time: 'yesterday', billing_total_cents: -1n }),
];

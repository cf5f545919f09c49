import { ownNumber } from '../../../domain/history/history-entry';
import { isE164 } from '../../../domain/number/e164';
import type { Database } from '../../driver';
import type { Written } from '../rows/entry-row';
import { Chunks, DamagedChunk } from './chunks';
import { HAS_NOTE, HAS_TRANSCRIPT, IS_TEST, type Figure } from './columns';
import { Values } from './values';

const COUNTED = [
  'state',
  'direction',
  'from',
  'to',
  'agentName',
  'endReason',
  'durationSeconds',
  'billableMinutes',
  'billingTotalCents',
  'isTest',
  'note',
  'transcript',
] as const satisfies readonly (keyof Written)[];

/** What of a call counts in insights. */
export type Counted = Pick<Written, (typeof COUNTED)[number]>;

/** Whether one figure tells of both. */
export const countsAlike = (one: Counted, other: Counted): boolean =>
  COUNTED.every((name) => one[name] === other[name]);

/** Keeps the figures of calls in step with the calls: what changed in a transaction is written once, at its end. */
export class Figures {
  readonly values: Values;
  readonly #database: Database;
  readonly #chunks: Chunks;
  readonly #changed = new Map<number, Figure | null>();

  constructor(database: Database) {
    this.#database = database;
    this.values = new Values(database);
    this.#chunks = new Chunks(database);
  }

  put(row: number, account: number, call: Counted): void {
    this.#changed.set(row, this.#figure(row, account, call));
  }

  drop(row: number): void {
    this.#changed.set(row, null);
  }

  /** At the end of the transaction. */
  flush(): void {
    if (this.#changed.size === 0) return;
    const mark = this.mark();
    const changes = [...this.#changed].filter(([row]) => row >= mark).sort(([a], [b]) => a - b);
    this.#changed.clear();
    try {
      this.#chunks.change(changes);
    } catch (error) {
      if (!(error instanceof DamagedChunk)) throw error;
      this.beginAnew();
    }
  }

  /** For after a transaction that was undone. */
  forget(): void {
    this.#changed.clear();
    this.values.forget();
  }

  /** Calls from this row on are in the chunks; 0: all. */
  mark(): number {
    return Number(this.#database.get('SELECT from_row FROM figure_mark')?.['from_row'] ?? 0);
  }

  /** Calls before the mark were added to the chunks, down to this row. Within the caller's transaction. */
  setMark(row: number): void {
    this.#database.run('UPDATE figure_mark SET from_row = ?', row);
  }

  /** Nothing is in the chunks any more; all is made anew from the calls. Within a transaction of its own or the caller's. */
  beginAnew(): void {
    this.#chunks.clear();
    this.#database.run('UPDATE figure_mark SET from_row = (SELECT coalesce(max(row) + 1, 0) FROM calls)');
  }

  #figure(row: number, account: number, call: Counted): Figure {
    const { isTest, transcript, note } = call;
    const own = ownNumber(call);
    return {
      row,
      account,
      flags: (isTest ? IS_TEST : 0) | (transcript === 'kept' ? HAS_TRANSCRIPT : 0) | (note === '' ? 0 : HAS_NOTE),
      state: this.values.enter('state', call.state),
      direction: this.values.enter('direction', call.direction),
      reason: this.values.enter('reason', call.endReason),
      agent: this.values.enter('agent', call.agentName),
      // In a web page a call has a name of its own in place of a number: thousands of groups of one call.
      own: this.values.enter('own', own !== null && isE164(own) ? own : null),
      seconds: call.durationSeconds ?? NaN,
      minutes: call.billableMinutes ?? NaN,
      cents: call.billingTotalCents ?? NaN,
    };
  }
}

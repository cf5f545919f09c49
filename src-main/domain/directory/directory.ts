import type { Agent } from './agent';
import type { Line } from './line';

/** What an organization can call with, as last read. */
export interface Directory {
  readonly agents: readonly Agent[];
  readonly lines: readonly Line[];
  /** US cents; null where it could not be read. */
  readonly balanceCents: number | null;
  /** Unix ms of the reading. */
  readonly fetchedAt: number;
}

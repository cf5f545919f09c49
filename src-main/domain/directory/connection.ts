import type { ConnectionId } from '../ids';

/** A connection to a telephone provider (API notes 5.3). Its credentials never come back from the API. */
export interface Connection {
  readonly id: ConnectionId;
  readonly name: string;
  readonly provider: string;
  readonly setupMethod: string | null;
  readonly status: string;
  /** Unix ms. */
  readonly lastTestedAt: number | null;
  readonly numbersImported: number | null;
  readonly createdAt: number | null;
}

import type { CallId } from '../ids';

/**
 * A line of the organization's account. The row's shape is not documented (API notes 6.1): what is told under a name
 * that says what it is has its own field, everything else stays as it came.
 */
export interface Transaction {
  readonly id: string | null;
  readonly kind: string | null;
  /** US cents, signed as it came; null unless the row tells cents. */
  readonly amountCents: number | null;
  readonly description: string | null;
  /** Unix ms. */
  readonly createdAt: number | null;
  readonly callId: CallId | null;
  readonly others: readonly NamedValue[];
}

/** A member of a row, in plain text; `cents` where its name says that it is US cents. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
  readonly cents: number | null;
}

/** One page of transactions, in the API's order. */
export interface TransactionPage {
  readonly rows: readonly Transaction[];
  /** On all pages, where the API tells. */
  readonly total: number | null;
  /** Where the next page begins; null after the last. */
  readonly nextOffset: number | null;
}

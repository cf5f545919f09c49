// Billing as windows see it. Money is US cents, times Unix ms.
import * as v from 'valibot';
import { LARGEST_CENTS } from '../domain/money/dollars';
import { cents, ms } from './scalars';

/** What a person typed as an amount. */
const typedCents = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LARGEST_CENTS));

export const billingViewSchema = v.object({
  balanceCents: cents,
  autoReload: v.nullable(
    v.object({
      enabled: v.boolean(),
      minimumCents: v.nullable(cents),
      amountCents: v.nullable(cents),
      /** Null: no cap. */
      monthlyLimitCents: v.nullable(cents),
    }),
  ),
  hasPaymentMethod: v.nullable(v.boolean()),
});
export type BillingView = v.InferOutput<typeof billingViewSchema>;

/** What the low-balance warning says. `empty`: no call can be placed. */
export const lowBalanceSchema = v.object({
  thresholdCents: cents,
  level: v.picklist(['unknown', 'fine', 'low', 'empty']),
  /** The warning was put away at this balance. */
  dismissed: v.boolean(),
});
export type LowBalanceView = v.InferOutput<typeof lowBalanceSchema>;

export const transactionViewSchema = v.object({
  id: v.nullable(v.string()),
  kind: v.nullable(v.string()),
  amountCents: v.nullable(cents),
  description: v.nullable(v.string()),
  createdAt: v.nullable(ms),
  callId: v.nullable(v.string()),
  /** The call in this record, where it is one of ours. */
  attemptId: v.nullable(v.string()),
  /** Whatever else the row holds, in its order. */
  others: v.array(v.object({ name: v.string(), value: v.string(), cents: v.nullable(cents) })),
});
export type TransactionView = v.InferOutput<typeof transactionViewSchema>;

/** How many transactions there are, as far as the first page tells. */
export const transactionsViewSchema = v.object({
  total: v.nullable(v.number()),
  nextOffset: v.nullable(v.number()),
});

export const autoReloadInput = v.variant('enabled', [
  v.strictObject({ enabled: v.literal(false) }),
  v.strictObject({
    enabled: v.literal(true),
    minimumCents: typedCents,
    amountCents: v.pipe(typedCents, v.minValue(1)),
    monthlyLimitCents: v.nullable(typedCents),
  }),
]);

/** Commands about billing. */
export const billingCommands = {
  'billing.setAutoReload': { input: v.strictObject({ autoReload: autoReloadInput }), output: v.null() },
  /** Below this balance a person is warned; 0: only when it is used up. */
  'billing.setLowBalance': { input: v.strictObject({ thresholdCents: typedCents }), output: v.null() },
  /** Puts the low-balance warning away until the balance is another one; one below zero counts as 0. */
  'billing.dismissLowBalance': {
    input: v.strictObject({ balanceCents: typedCents }),
    output: v.null(),
  },
  /** Reads a further page from ThunderPhone; the first is part of the directory. */
  'billing.moreTransactions': {
    input: v.strictObject({ offset: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000)) }),
    output: v.object({
      rows: v.array(transactionViewSchema),
      total: v.nullable(v.number()),
      nextOffset: v.nullable(v.number()),
    }),
  },
} as const;

import * as v from 'valibot';
import type { Billing } from '../../domain/directory/billing';
import { orNull, whole } from './scalars';

/** API notes 6.1. Only the balance is relied on. US cents. */
export const billingShape = v.pipe(
  v.object(
    {
      balance_cents: whole,
      auto_reload_enabled: orNull(v.boolean()),
      auto_reload_minimum_cents: orNull(whole),
      auto_reload_amount_cents: orNull(whole),
      auto_reload_monthly_limit_cents: orNull(whole),
      has_payment_method: orNull(v.boolean()),
    },
    'expected an object',
  ),
  v.transform((row): Billing => ({
    balanceCents: row.balance_cents,
    autoReload:
      row.auto_reload_enabled === null
        ? null
        : {
            enabled: row.auto_reload_enabled,
            minimumCents: row.auto_reload_minimum_cents,
            amountCents: row.auto_reload_amount_cents,
            monthlyLimitCents: row.auto_reload_monthly_limit_cents,
          },
    hasPaymentMethod: row.has_payment_method,
  })),
);

import type { Json } from '../http/json';
import type { Scenario } from '../scenario';
import type { AutoReload } from './billing-store';

/** The billing object of API notes 6.1. */
export function billingObject(cents: number, autoReload: AutoReload, { noPaymentMethod }: Scenario): Json {
  return {
    balance_cents: cents,
    balance_usd: (cents / 100).toFixed(2),
    currency: 'usd',
    auto_reload_enabled: autoReload.enabled && !noPaymentMethod,
    auto_reload_minimum_cents: autoReload.minimumCents,
    auto_reload_amount_cents: autoReload.amountCents,
    auto_reload_monthly_limit_cents: autoReload.monthlyLimitCents,
    has_payment_method: !noPaymentMethod,
  };
}

import type { AutoReloadChanger } from '../directory/ports';
import type { AutoReloadWish } from '../domain/directory/auto-reload';
import { ok } from '../domain/result';
import type { OnOddity } from './lists/sift';
import { billingShape } from './shapes/billing';
import { check } from './shapes/check';
import type { Write } from './write';

/** `PATCH /v1/billing` (API notes 6.1). An answer that says yes in another shape counts as one that holds nothing. */
export function createAutoReloadChanger(write: Write, onOddity: OnOddity): AutoReloadChanger {
  return {
    change: async (account, wish) => {
      const body = await write(account, { method: 'PATCH', path: '/billing', body: bodyOf(wish) });
      if (!body.ok) return body;
      const billing = check(billingShape, body.value);
      if (!billing.ok) onOddity(`billing after a change: ${billing.error}`);
      return ok(billing.ok ? billing.value : null);
    },
  };
}

const bodyOf = (wish: AutoReloadWish): Readonly<Record<string, unknown>> =>
  wish.enabled
    ? {
        auto_reload_enabled: true,
        auto_reload_minimum_cents: wish.minimumCents,
        auto_reload_amount_cents: wish.amountCents,
        auto_reload_monthly_limit_cents: wish.monthlyLimitCents,
      }
    : { auto_reload_enabled: false };

import * as v from 'valibot';
import { messagesByField } from '../calls/messages';
import { fail, ok, type Result } from '../../../domain/result';
import { fieldErrors, jsonAnswer, type Answer } from '../http/answer';
import type { Json } from '../http/json';
import type { Scenario } from '../scenario';
import type { AutoReload } from './billing-store';

const REQUIRED = 'This field is required.';
const amount = (least: bigint, message: string) =>
  v.pipe(
    v.bigint('A valid integer is required.'),
    v.minValue(least, message),
    v.maxValue(2_147_483_647n, 'Ensure this value is less than or equal to 2147483647.'),
    v.transform(Number),
  );
const fromZero = amount(0n, 'Ensure this value is greater than or equal to 0.');

const Change = v.strictObject(
  {
    auto_reload_enabled: v.boolean('Must be a valid boolean.'),
    auto_reload_minimum_cents: v.optional(fromZero),
    auto_reload_amount_cents: v.optional(amount(1n, 'Ensure this value is greater than 0.')),
    auto_reload_monthly_limit_cents: v.optional(v.nullable(fromZero)),
  },
  'Unexpected field.',
);

/** `PATCH /v1/billing`, as strict as API notes 6.1 allow: what auto-reload becomes, or the refusal. */
export function changeBilling(body: Json, before: AutoReload, scenario: Scenario): Result<AutoReload, Answer> {
  const read = v.safeParse(Change, body);
  if (!read.success) return fail(fieldErrors(messagesByField(read.issues)));
  const {
    auto_reload_enabled: enabled,
    auto_reload_minimum_cents: minimum,
    auto_reload_amount_cents: amountCents,
    auto_reload_monthly_limit_cents: limit = before.monthlyLimitCents,
  } = read.output;
  if (enabled && (minimum === undefined || amountCents === undefined)) {
    return fail(
      fieldErrors({
        ...(minimum === undefined ? { auto_reload_minimum_cents: [REQUIRED] } : {}),
        ...(amountCents === undefined ? { auto_reload_amount_cents: [REQUIRED] } : {}),
      }),
    );
  }
  if (enabled && scenario.noPaymentMethod) {
    const detail = 'Add a payment method before enabling auto-reload.';
    return fail(jsonAnswer(422, { detail, code: 'payment_method_required' }));
  }
  return ok({
    enabled,
    minimumCents: minimum ?? before.minimumCents,
    amountCents: amountCents ?? before.amountCents,
    monthlyLimitCents: limit,
  });
}

import { readDollars } from '../money/dollars';
import type { Result } from '../result';
import { fail, ok } from '../result';
import type { AutoReload } from './billing';

/** What auto-reload is asked to be (API notes 6.1). US cents; without a cap the monthly limit is null. */
export type AutoReloadWish =
  | { readonly enabled: false }
  | {
      readonly enabled: true;
      readonly minimumCents: number;
      readonly amountCents: number;
      readonly monthlyLimitCents: number | null;
    };

/** As typed: dollars. */
export interface AutoReloadTexts {
  readonly enabled: boolean;
  readonly minimum: string;
  readonly amount: string;
  readonly capped: boolean;
  readonly cap: string;
}

export type AutoReloadField = 'minimum' | 'amount' | 'cap';
export type AutoReloadErrors = Readonly<Partial<Record<AutoReloadField, string>>>;

/** What the fields ask for, or what is wrong with each (API notes 6.1: minimum from 0, amount above 0, cap from 0). */
export function readAutoReload(texts: AutoReloadTexts): Result<AutoReloadWish, AutoReloadErrors> {
  if (!texts.enabled) return ok({ enabled: false });
  const minimum = readDollars(texts.minimum);
  const amount = aboveZero(readDollars(texts.amount));
  const cap = texts.capped ? readDollars(texts.cap) : ok(null);
  if (minimum.ok && amount.ok && cap.ok) {
    return ok({
      enabled: true,
      minimumCents: minimum.value,
      amountCents: amount.value,
      monthlyLimitCents: cap.value,
    });
  }
  return fail({
    ...(minimum.ok ? {} : { minimum: minimum.error }),
    ...(amount.ok ? {} : { amount: amount.error }),
    ...(cap.ok ? {} : { cap: cap.error }),
  });
}

const aboveZero = (amount: Result<number, string>): Result<number, string> =>
  amount.ok && amount.value === 0 ? fail('Enter an amount above zero.') : amount;

/** Whether auto-reload stands as it was asked to. */
export function standsAs(wish: AutoReloadWish, stands: AutoReload | null): boolean {
  if (stands === null || stands.enabled !== wish.enabled) return false;
  return (
    !wish.enabled ||
    (stands.minimumCents === wish.minimumCents &&
      stands.amountCents === wish.amountCents &&
      stands.monthlyLimitCents === wish.monthlyLimitCents)
  );
}

import type { Result } from '../result';
import { fail, ok } from '../result';

/** $9,999,999.99: an amount above it is a slip of the finger. */
export const LARGEST_CENTS = 999_999_999;

const DOLLARS = /^\$?\s*(\d{1,3}(?:,\d{3})+|\d*)(?:\.(\d*))?$/;

/**
 * Reads dollars as a person types them, exactly to US cents: "20", "$20.50", "1,250.00". Digits are never rounded and a
 * comma is never guessed to be a decimal point. The error is one sentence for the field.
 */
export function readDollars(text: string): Result<number, string> {
  const typed = text.trim();
  if (typed === '') return fail('Enter an amount.');
  if (/^-/.test(typed) || /^\$\s*-/.test(typed)) return fail('An amount below zero is not possible here.');
  const parts = DOLLARS.exec(typed);
  const whole = parts?.[1] ?? '';
  const fraction = parts?.[2];
  if (parts === null || (whole === '' && (fraction ?? '') === '')) return fail(`${shape(typed)} Write it like 20.50.`);
  if (fraction === '') return fail('Cents are missing after the point. Write it like 20.50.');
  if (fraction !== undefined && fraction.length > 2) return fail('There is no part of a cent. Write it like 20.50.');
  const digits = `${whole.replaceAll(',', '')}${(fraction ?? '').padEnd(2, '0')}`;
  const cents = Number(digits);
  return cents <= LARGEST_CENTS ? ok(cents) : fail('This is more than $9,999,999.99.');
}

const shape = (typed: string): string =>
  /^\$?\s*\d+,\d*$/.test(typed) ? 'Cents follow a point here, not a comma.' : 'This is not an amount in dollars.';

/** Cents as they are typed: 2050 is "20.50". */
export function writeDollars(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

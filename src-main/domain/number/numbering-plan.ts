import parsePhoneNumberFromString, { AsYouType, Metadata, type PhoneNumber } from 'libphonenumber-js/max';
import type { Region } from './region';

/** The library's reading of digits with or without a plus; null where it has none. Never throws. */
export function parseDigits(digits: string, region: Region | null): PhoneNumber | null {
  const options = region === null ? { extract: false } : { defaultCountry: region, extract: false };
  return parsePhoneNumberFromString(digits, options) ?? null;
}

/** The same, when the number is also valid by its numbering plan. */
export function parseValid(digits: string, region: Region | null): PhoneNumber | null {
  const number = parseDigits(digits, region);
  return number?.isValid() === true ? number : null;
}

/** Whether a prefix such as "00" is by itself what calls abroad start with in a region. */
export function isInternationalPrefix(prefix: string, region: Region): boolean {
  const metadata = new Metadata();
  metadata.selectNumberingPlan(region);
  const pattern = metadata.numberingPlan?.IDDPrefix();
  return pattern !== undefined && new RegExp(`^(?:${pattern})$`).test(prefix);
}

// Calling codes of several territories: the one that is meant as long as the digits don't tell. None for 1, where
// the two largest countries share it.
const MAIN: Readonly<Record<string, Region>> = {
  '7': 'RU',
  '39': 'IT',
  '44': 'GB',
  '47': 'NO',
  '61': 'AU',
  '212': 'MA',
  '358': 'FI',
};

interface Typed {
  readonly formatted: string;
  /** As far as the digits tell; null where several share the calling code. */
  readonly region: Region | null;
}

/**
 * Digits, with a plus or without, as the library formats them while they are typed. Null where it cannot: version
 * 1.13.16 throws for Cape Verde and Samoa, whose international prefix is a single 0.
 */
export function asTyped(digits: string, region: Region | null): Typed | null {
  const typed = region === null ? new AsYouType() : new AsYouType(region);
  try {
    const formatted = typed.input(digits);
    return { formatted, region: typed.getCountry() ?? MAIN[typed.getCallingCode() ?? ''] ?? null };
  } catch {
    // Unformatted digits are all that is lost.
    return null;
  }
}

/** The country of a number that is still being typed, as far as its digits tell. */
export const regionSoFar = (digits: string, region: Region | null): Region | null =>
  asTyped(digits, region)?.region ?? null;

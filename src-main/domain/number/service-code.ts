import { callingCode, type Region } from './region';

// Service codes by calling code. Only those that no full number starts with are known by their digits alone:
// NANP N11 codes (ATIS-0300055) and 988, the 116xxx services of Europe, directory enquiries and operators.
const CODES: Readonly<Record<string, RegExp>> = {
  '1': /^(?:[2-8]11|988)$/,
  '33': /^(?:118\d{3}|116\d{3}|10\d\d|3[0-9]\d\d)$/,
  '34': /^(?:118\d\d|116\d{3}|01[0-26-9]|10\d\d)$/,
  '39': /^(?:12\d{2}|116\d{3}|1[4-9]\d|4\d{4})$/,
  '44': /^(?:1[05]0|105|116\d{3}|118\d{3}|123|15[015]|159|1471|1571)$/,
  '49': /^(?:115|116\d{3}|118\d{2,3})$/,
  '61': /^12\d{2,3}$/,
  '64': /^(?:105|018|0172)$/,
  '91': /^1[0-9]{2}$/,
};

// The longest short codes in wide use have six digits; full numbers of nearly every country have more.
const LONGEST_SHORT_CODE = 6;
// Three digits alone are rather an area code; those that are services are listed above.
const SHORTEST_SHORT_CODE = 4;

/** Whether digits without a country code are a known service code of a region, even while a person is still typing. */
export const isServiceCode = (digits: string, region: Region): boolean =>
  CODES[callingCode(region)]?.test(digits) ?? false;

/** Whether digits that are known to be complete have the length of a short code. */
export const hasShortCodeLength = (digits: string): boolean =>
  !digits.startsWith('+') && digits.length >= SHORTEST_SHORT_CODE && digits.length <= LONGEST_SHORT_CODE;

const DIGIT = /\p{Nd}/u;

// Longest run of decimal digits without a gap: the five styles of mathematical digits, U+1D7CE to U+1D7FF.
const LONGEST_RUN = 50;

export interface Digit {
  /** 0 to 9. */
  readonly value: number;
  /** The code point of this script's zero: tells scripts apart. */
  readonly zero: number;
}

/**
 * The value of a decimal digit of any script, or null. Unicode keeps the digits of each script as one run from zero
 * to nine (Unicode Standard 4.6), so the distance to the start of the run gives the value without a table.
 */
export function digitOf(codePoint: number): Digit | null {
  if (!DIGIT.test(String.fromCodePoint(codePoint))) return null;
  let distance = 0;
  while (distance < LONGEST_RUN && DIGIT.test(String.fromCodePoint(codePoint - distance - 1))) distance += 1;
  const value = distance % 10;
  return { value, zero: codePoint - value };
}

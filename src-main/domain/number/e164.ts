declare const brand: unique symbol;

/** A number as it is kept, compared and sent: a plus, the country code and the national number, digits only. */
export type E164 = string & { readonly [brand]: 'E164' };

// ITU-T E.164 allows 15 digits at most; the lower bound of 8 is what the API accepts (API notes 1.5).
const PATTERN = /^\+[1-9]\d{7,14}$/;

/** Whether a text is an E.164 number the API accepts. Says nothing about whether the number is in use. */
export function isE164(text: string): text is E164 {
  return PATTERN.test(text);
}

/** What a log may show of a number: its last four digits, as in "…0142". */
export function lastFour(number: string): string {
  return `…${number.replace(/\D/g, '').slice(-4)}`;
}

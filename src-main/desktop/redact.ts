const KEY = /\b([sp]k_(?:live|test)_)[A-Za-z0-9_-]+/g;
const BEARER = /\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]+/gi;

// Seven to fifteen digits (ITU-T E.164 has 15 at most) with the separators people use between them. Not a date, not the
// tail of a UUID, not a part of a longer word or of a longer figure: those tell a reader of the log something.
const NUMBER =
  /(?<![A-Za-z0-9_]|[0-9A-Fa-f]{4}-)(?!\d{4}-\d{2}-\d{2}(?!\d))\+?(?:\(\d{1,4}\)|\d)(?:[ \u00a0()./-]{0,2}\d){6,14}(?![A-Za-z0-9_])/g;

/** Takes out of a line for the log what must not be there: API keys wholly, phone numbers up to their last four digits. */
export function redact(line: string): string {
  return line
    .replace(KEY, '$1…')
    .replace(BEARER, '$1 …')
    .replace(NUMBER, (number) => `…${number.replace(/\D/g, '').slice(-4)}`);
}

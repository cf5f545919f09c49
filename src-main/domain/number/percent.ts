import { fail, ok, type Result } from '../result';

const ESCAPE = /%[0-9a-f]{2}/i;

/** Whether a text holds at least one percent escape. */
export const hasEscape = (text: string): boolean => ESCAPE.test(text);

/**
 * Decodes percent escapes as UTF-8, once. Refused: a lone percent sign, bytes that are not UTF-8, and text that is
 * still escaped afterwards, since decoding twice could make another number of it.
 */
export function decodeEscapes(text: string): Result<string, 'bad_escape'> {
  if (!text.includes('%')) return ok(text);
  try {
    const decoded = decodeURIComponent(text);
    return hasEscape(decoded) ? fail('bad_escape') : ok(decoded);
  } catch {
    return fail('bad_escape');
  }
}

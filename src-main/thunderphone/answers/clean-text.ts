const LONGEST = 500;

/** Control characters, and marks that are invisible or turn the direction of text around. */
const UNSEEN = /[\p{Cc}\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]+/gu;
const TAG = /<\/?[a-z!][^>]*>/gi;
const HALF_CHARACTER = /\p{Surrogate}/gu;
/** Any key, also one of another account (API notes 1.2). */
const KEY = /\b([sp]k_live_)[A-Za-z0-9_-]+/g;

/** The service's own words, fit to be shown and kept: one line, no markup, no key, at most 500 characters. */
export function cleanText(text: string): string {
  const line = text
    .slice(0, LONGEST * 8)
    .replace(TAG, ' ')
    .replace(UNSEEN, ' ')
    .replace(KEY, '$1…')
    .replace(HALF_CHARACTER, '\uFFFD')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = Array.from(line);
  return characters.length <= LONGEST ? line : `${characters.slice(0, LONGEST - 1).join('')}…`;
}

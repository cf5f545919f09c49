import { isObject } from '../json';

const YES: ReadonlySet<string> = new Set([
  ...['pass', 'passed', 'ok', 'success', 'succeeded', 'successful', 'verified', 'carrier_accepted', 'valid', 'true'],
]);
const NO: ReadonlySet<string> = new Set([
  ...['fail', 'failed', 'failure', 'error', 'unverified', 'not_verified', 'invalid', 'rejected', 'false'],
]);

/** Yes, no, or cannot be told: a flag, a word of the usual ones, or an object that has one. */
export function outcomeOf(value: unknown, members: readonly string[]): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return ofWord(value);
  if (!isObject(value)) return null;
  for (const member of members) {
    const told = outcomeOf(value[member], []);
    if (told !== null) return told;
  }
  return null;
}

function ofWord(text: string): boolean | null {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

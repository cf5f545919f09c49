import { asTyped } from './numbering-plan';
import type { Region } from './region';

// A plus only in front, then digits, and between them only what the formatting itself may write.
const FORMATTABLE = /^[ ().\-/~]*\+?[\d ().\-/~]*$/;

// Longer than any number can be: spelling it out in groups helps nobody.
const LONGEST = 40;

/** Whether formatting may touch a text. Letters, *, # and anything unusual stay just as they were typed. */
export const isFormattable = (text: string): boolean => FORMATTABLE.test(text);

const significant = (text: string): string => text.replace(/[^\d+]/g, '');

/**
 * Formats a number while it is being typed: "2125550" becomes "(212) 555-0". Its digits and their order never
 * change, and formatting twice changes nothing.
 */
export function formatAsTyped(text: string, region: Region | null): string {
  if (!isFormattable(text)) return text;
  const typed = significant(text);
  if (typed.length > LONGEST) return typed;
  const formatted = asTyped(typed, region)?.formatted ?? typed;
  // The library may drop or move digits in rare forms: then the bare digits are shown.
  return isFormattable(formatted) && significant(formatted) === typed ? formatted : typed;
}

import { plain } from '../plain';
import type { KnownValue } from './known-values';

const BEST = 0;

/**
 * How well a value goes with what was typed of it: it begins so, a word in it does, or what it is called on screen; of a
 * number any digits in a row will do. Less is better; null: not at all.
 */
export function matcher(typed: string): (known: KnownValue) => number | null {
  const wanted = plain(typed);
  const digits = typed.replaceAll(/\D/g, '');
  if (wanted === '') return () => BEST;
  return (known) => {
    if (known.plain.startsWith(wanted)) return BEST;
    if (known.plain.includes(`_${wanted}`)) return 1;
    if (known.called.startsWith(wanted) || known.called.includes(`_${wanted}`)) return 2;
    return digits !== '' && known.digits.includes(digits) ? 1 : null;
  };
}

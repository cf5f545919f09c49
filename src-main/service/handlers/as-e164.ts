import type { E164 } from '../../domain/number';
import { isE164 } from '../../domain/number';

/** The contract's schema has let only E.164 through; anything else here is a fault of the program. */
export function asE164(text: string): E164 {
  if (!isE164(text)) throw new Error('not an E.164 number');
  return text;
}

import type { E164 } from './e164';
import { parseDigits } from './numbering-plan';
import type { Region } from './region';

/** The region of a number; null for numbers of no country, and where several share the code and none can be told. */
export const regionOfNumber = (e164: E164): Region | null => parseDigits(e164, null)?.country ?? null;

/** A stored number as it is shown: "+1 212 555 0142". One that cannot be read is shown as it is. */
export const formatE164 = (e164: string): string => parseDigits(e164, null)?.formatInternational() ?? e164;

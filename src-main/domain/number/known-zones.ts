import phoneZones from 'virtual:phone-zones';
import type { E164 } from './e164';
import { zonesFor } from './zones';

/**
 * The zones a number may lie in, by the map of Google's libphonenumber. Import it lazily and in main only: the map is
 * 100 kB, and nobody needs it before the first number.
 */
export const knownZones = (number: E164): readonly string[] => zonesFor(number, phoneZones);

import type { Region } from '../../src-main/domain/number';
import { isE164, isRegion, regionOfNumber } from '../../src-main/domain/number';

/** The region that a number without a country code is read in: the from-number's, else the system's. */
export function dialRegion(from: string | null, systemRegion: string): Region | null {
  const own = from !== null && isE164(from) ? regionOfNumber(from) : null;
  return own ?? (isRegion(systemRegion) ? systemRegion : null);
}

import type { Region } from '../../src-main/domain/number';
import { formatE164, readNumber } from '../../src-main/domain/number';

/** A stored number as one's own region writes it, "(415) 555-0100"; with its country code when it is abroad. */
export function shownNumber(e164: string, region: Region | null): string {
  const read = readNumber(e164, region);
  return read.kind === 'dialable' && read.region !== null && read.region === region ? read.national : formatE164(e164);
}

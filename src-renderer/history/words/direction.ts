import type { HistoryRow } from '../../../src-main/contract/history';
import { formatE164, isE164 } from '../../../src-main/domain/number';

/** Which way a call went, in a word (API notes 3.1); a direction that is not known stands as it came. */
export function directionText(direction: string): string {
  switch (direction) {
    case 'outbound':
      return 'Outbound';
    case 'inbound':
      return 'Inbound';
    case 'mic':
      return 'Microphone';
    case 'widget':
      return 'Web widget';
    case '':
      return 'Direction not told';
    default:
      return direction;
  }
}

/** A number as it is shown; what is none, as `web`, stands as it came. */
export const numberText = (number: string): string => (isE164(number) ? formatE164(number) : number);

const isSpoken = (direction: string): boolean => direction === 'mic' || direction === 'widget';

/** Whom a call was with: the number at the other end, or what was spoken into. */
export function whoText({ direction, other }: Pick<HistoryRow, 'direction' | 'other'>): string {
  if (isSpoken(direction)) return direction === 'mic' ? 'Microphone' : 'Web widget';
  return other === null ? 'Number not told' : numberText(other);
}

/** The number at the other end where there is one that can be called. */
export const callable = ({ direction, other }: Pick<HistoryRow, 'direction' | 'other'>): string | null =>
  other !== null && !isSpoken(direction) && isE164(other) ? other : null;

import type { CallView } from '../../../src-main/contract/views';
import { endReasonText } from '../../../src-main/domain/call/end-reason';
import { clockText } from '../../text/duration';
import { money } from '../../text/money';

/** How a call ended, in what is known of it: "The agent ended the call, 0:54, $0.08". Empty when nothing is. */
export function endedText(call: Pick<CallView, 'endReason' | 'durationSeconds' | 'billingTotalCents'>): string {
  const { endReason, durationSeconds, billingTotalCents } = call;
  return [
    endReasonText(endReason),
    durationSeconds === null ? '' : clockText(durationSeconds),
    billingTotalCents === null ? '' : money(billingTotalCents),
  ]
    .filter(Boolean)
    .join(', ');
}

/** "1 second", "120 seconds". */
export const secondsText = (seconds: number): string => (seconds === 1 ? '1 second' : `${seconds} seconds`);

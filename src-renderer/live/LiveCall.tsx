import { X } from 'lucide-react';
import { memo } from 'react';
import type { CallView } from '../../src-main/contract/views';
import { endReasonText } from '../../src-main/domain/call/end-reason';
import { formatE164 } from '../../src-main/domain/number';
import { money } from '../text/money';
import { callTone } from '../ui/call-tone';
import { IconButton } from '../ui/IconButton';
import { StateBadge } from '../ui/StateBadge';
import { StateIcon } from '../ui/StateIcon';
import { canDismiss } from './call-clock';
import { CallClock } from './CallClock';
import { CallProblem } from './CallProblem';

interface LiveCallProps {
  readonly call: CallView;
  /** Named when the call belongs to an account that is not in use now. */
  readonly accountName: string | null;
  readonly isSelected: boolean;
  readonly onSelect: (attemptId: string) => void;
  readonly onDismiss: (attemptId: string) => void;
}

/** One call in the list: who, by whom, where it stands, since when, and what went wrong. */
export const LiveCall = memo(function LiveCall(props: LiveCallProps) {
  const { call, accountName, isSelected, onSelect, onDismiss } = props;
  const number = formatE164(call.to);
  return (
    <li className={`live-call live-${callTone(call)}`} data-selected={isSelected || undefined}>
      <button
        type="button"
        className="live-open"
        aria-label={`Details of ${number}`}
        aria-pressed={isSelected}
        onClick={({ detail }) => {
          // The second click of a double click on a button that has just gone, as Try again, is not meant for the row.
          if (detail <= 1) onSelect(call.attemptId);
        }}
      />
      <StateIcon call={call} />
      <div className="live-who">
        <b>{number}</b>
        <small>{about(call, accountName)}</small>
      </div>
      <StateBadge call={call} />
      <CallClock call={call} />
      {canDismiss(call) && (
        <IconButton
          className="live-dismiss"
          size="s"
          label="Dismiss"
          aria-description={`The call to ${number}. It stays in the history.`}
          icon={<X size={15} />}
          onClick={() => onDismiss(call.attemptId)}
        />
      )}
      <CallProblem call={call} onSelect={onSelect} />
    </li>
  );
});

function about(call: CallView, accountName: string | null): string {
  const cost = call.billingTotalCents === null ? null : money(call.billingTotalCents);
  return [call.agentName, `from ${formatE164(call.from)}`, endReasonText(call.endReason), cost, accountName]
    .filter(Boolean)
    .join(' · ');
}

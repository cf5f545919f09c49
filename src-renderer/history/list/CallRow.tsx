import { Ban, Copy, Info, PhoneForwarded } from 'lucide-react';
import { memo } from 'react';
import type { CallView } from '../../../src-main/contract/views';
import { formatE164 } from '../../../src-main/domain/number';
import { CallClock } from '../../live/CallClock';
import { money } from '../../text/money';
import { IconButton } from '../../ui/IconButton';
import { StateBadge } from '../../ui/StateBadge';
import { StateIcon } from '../../ui/StateIcon';
import type { CallActions } from '../use-call-actions';
import { Marked } from '../../ui/Marked';
import { numberPieces, textPieces } from '../../text/marks';
import type { When } from '../words/when';

interface CallRowProps {
  readonly call: CallView;
  readonly index: number;
  readonly query: string;
  readonly when: When;
  readonly isSelected: boolean;
  /** Whether Tab stops at this row: one of all does. */
  readonly isTabStop: boolean;
  readonly actions: CallActions;
  readonly onOpen: (attemptId: string) => void;
  readonly onCurrent: (attemptId: string) => void;
}

/** One call of the record. */
export const CallRow = memo(function CallRow(props: CallRowProps) {
  const { call, index, query, when, isSelected, isTabStop, onOpen, onCurrent } = props;
  const { attemptId, agentName, note } = call;
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      data-index={index}
      className="call-row"
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => onCurrent(attemptId)}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button') === null) onOpen(attemptId);
      }}
    >
      <div role="gridcell" className="call-main">
        <StateIcon call={call} />
        <div className="call-who">
          <b>
            <Marked pieces={numberPieces(formatE164(call.to), query)} />
          </b>
          <small title={[agentName, note].filter(Boolean).join('\n')}>
            <bdi>
              <Marked pieces={textPieces(agentName, query)} />
            </bdi>
            {note !== '' && (
              <>
                {' · '}
                <bdi className="call-note">
                  <Marked pieces={textPieces(note, query)} />
                </bdi>
              </>
            )}
          </small>
        </div>
        <StateBadge call={call} />
        <time className="call-time" dateTime={new Date(call.createdAt).toISOString()}>
          <span className="sr-only">{when.date(call.createdAt)}, </span>
          {when.time(call.createdAt)}
        </time>
        <span className="call-cost">
          <CallClock call={call} />
          {call.billingTotalCents !== null && <span className="call-money">{money(call.billingTotalCents)}</span>}
        </span>
      </div>
      <RowActions {...props} />
    </div>
  );
});

function RowActions({ call: { attemptId, to }, isTabStop, actions, onOpen }: CallRowProps) {
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <div role="gridcell" className="call-actions">
      <IconButton
        label="Call again"
        tabIndex={tabIndex}
        icon={<PhoneForwarded size={16} />}
        onClick={() => actions.callAgain(attemptId)}
      />
      <IconButton
        label="Copy number"
        tabIndex={tabIndex}
        icon={<Copy size={16} />}
        onClick={() => actions.copyNumber(attemptId)}
      />
      <IconButton
        label="Add to do-not-call list"
        tabIndex={tabIndex}
        icon={<Ban size={16} />}
        onClick={() => actions.doNotCall(to)}
      />
      <IconButton label="Details" tabIndex={tabIndex} icon={<Info size={16} />} onClick={() => onOpen(attemptId)} />
    </div>
  );
}

import { memo } from 'react';
import { CallClock } from '../../live/CallClock';
import { numberPieces, textPieces } from '../../text/marks';
import { money } from '../../text/money';
import { Marked } from '../../ui/Marked';
import { StateBadge } from '../../ui/StateBadge';
import { StateIcon } from '../../ui/StateIcon';
import { whoText } from '../words/direction';
import type { CallRowProps } from './call-row-props';
import { DirectionIcon } from './DirectionIcon';
import { HitLine } from './HitLine';
import { RowActions } from './RowActions';
import { useShownCall } from './use-shown-call';

/** One call of the history. */
export const CallRow = memo(function CallRow(props: CallRowProps) {
  const { row, index, when, isSelected, isTabStop, onOpen, onCurrent } = props;
  const call = useShownCall(row);
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      data-index={index}
      className="call-row"
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => onCurrent(row.key)}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button') === null) onOpen(row);
      }}
    >
      <div role="gridcell" className="call-main">
        <StateIcon call={call} />
        <Who {...props} />
        <StateBadge call={call} />
        <time className="call-time" dateTime={new Date(row.at).toISOString()}>
          <span className="sr-only">{when.date(row.at)}, </span>
          {when.time(row.at)}
        </time>
        <span className="call-cost">
          <CallClock call={call} />
          {call.billingTotalCents !== null && <span className="call-money">{money(call.billingTotalCents)}</span>}
        </span>
        {row.hit && <HitLine hit={row.hit} />}
      </div>
      <RowActions {...props} />
    </div>
  );
});

function Who({ row, text }: Pick<CallRowProps, 'row' | 'text'>) {
  const { direction, agentName, note, tags, isTest } = row;
  return (
    <div className="call-who">
      <b>
        <DirectionIcon direction={direction} />
        <Marked pieces={numberPieces(whoText(row), text)} />
        {isTest && <span className="call-badge">Test</span>}
      </b>
      <small title={[agentName, tags.join(', '), note].filter(Boolean).join('\n')}>
        <bdi>
          <Marked pieces={textPieces(agentName, text)} />
        </bdi>
        {tags.map((tag) => (
          <bdi key={tag} className="call-tag">
            <Marked pieces={textPieces(tag, text)} />
          </bdi>
        ))}
        {note !== '' && (
          <>
            {' · '}
            <bdi className="call-note">
              <Marked pieces={textPieces(note, text)} />
            </bdi>
          </>
        )}
      </small>
    </div>
  );
}

import { Check } from 'lucide-react';
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
import './call-row.css';
import './call-who.css';
import './select-box.css';

/** One call of the history. */
export const CallRow = memo(function CallRow(props: CallRowProps) {
  const { row, index, when, isOpened, isSelected, isTabStop, onOpen, onCurrent, selecting } = props;
  const call = useShownCall(row);
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isSelected}
      aria-current={isOpened || undefined}
      data-index={index}
      className="call-row"
      tabIndex={isTabStop ? 0 : -1}
      onFocus={() => onCurrent(row.key)}
      onMouseDown={(event) => {
        if (!event.shiftKey) return;
        // Neither text is marked nor the row made the current one before the range is known.
        event.preventDefault();
        selecting.begin();
      }}
      onClick={(event) => {
        if (!(event.target instanceof Element) || event.target.closest('button') !== null) return;
        if (event.shiftKey) selecting.reach(index);
        else if (event.ctrlKey || event.metaKey) selecting.toggle(row, index);
        else return onOpen(row);
        event.currentTarget.focus({ preventScroll: true });
      }}
    >
      <div role="gridcell" className="call-main">
        <SelectBox {...props} />
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

function SelectBox({ row, index, isSelected, isTabStop, selecting }: CallRowProps) {
  return (
    <button
      type="button"
      role="checkbox"
      className="call-check"
      aria-checked={isSelected}
      aria-label="Select"
      tabIndex={isTabStop ? 0 : -1}
      onClick={(event) => (event.shiftKey ? selecting.reach(index) : selecting.toggle(row, index))}
    >
      <Check size={14} aria-hidden />
    </button>
  );
}

function Who({ row, text }: Pick<CallRowProps, 'row' | 'text'>) {
  const { direction, agentName, note, tags, isTest } = row;
  return (
    <div className="call-who">
      <b title={whoText(row)}>
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
          <span className="call-note">
            {' · '}
            <bdi>
              <Marked pieces={textPieces(note, text)} />
            </bdi>
          </span>
        )}
      </small>
    </div>
  );
}

import { Ban, Copy, Info, PhoneForwarded } from 'lucide-react';
import { IconButton } from '../../ui/IconButton';
import { callable } from '../words/direction';
import type { CallRowProps } from './call-row-props';

/** What can be done with a call in its row. Where there is no number, nothing that needs one. */
export function RowActions({ row, isTabStop, actions, onOpen }: CallRowProps) {
  const tabIndex = isTabStop ? 0 : -1;
  const number = callable(row);
  return (
    <div role="gridcell" className="call-actions">
      {number !== null && (
        <>
          <IconButton
            label={row.direction === 'inbound' ? 'Call back' : 'Call again'}
            tabIndex={tabIndex}
            icon={<PhoneForwarded size={16} />}
            onClick={() => actions.callAgain(row)}
          />
          <IconButton
            label="Copy number"
            tabIndex={tabIndex}
            icon={<Copy size={16} />}
            onClick={() => actions.copyNumber(row)}
          />
          <IconButton
            label="Add to do-not-call list"
            tabIndex={tabIndex}
            icon={<Ban size={16} />}
            onClick={() => actions.doNotCall(number)}
          />
        </>
      )}
      <IconButton label="Details" tabIndex={tabIndex} icon={<Info size={16} />} onClick={() => onOpen(row)} />
    </div>
  );
}

import { ArrowUpRight, Copy, Link, PhoneForwarded, X } from 'lucide-react';
import type { EntryView } from '../../../src-main/contract/history';
import { AddToList } from '../../do-not-call/AddToList';
import { CallClock } from '../../live/CallClock';
import { isRunning } from '../../live/call-clock';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Pill } from '../../ui/Pill';
import { StateBadge } from '../../ui/StateBadge';
import { useSay } from '../../ui/toast/toasts';
import { DirectionIcon } from '../list/DirectionIcon';
import { useShownCall } from '../list/use-shown-call';
import { useCallActions } from '../use-call-actions';
import { callable, whoText } from '../words/direction';

/** Which call, where it stands, and what can be done with it. */
export function EntryHead({ entry, onClose }: { readonly entry: EntryView; readonly onClose: () => void }) {
  const { row, dashboardUrl } = entry;
  const { key, callId, direction, isTest } = row;
  const say = useSay();
  const { run: copy } = useCommand('history.copy');
  const { run: openPage, busy } = useCommand('history.openDashboard');
  const { callAgain, copyNumber } = useCallActions();
  const call = useShownCall(row);
  const number = callable(row);
  const copied = async (what: 'link' | 'id'): Promise<void> => {
    if ((await copy({ key, what })).ok) say.news('Copied');
  };
  return (
    <header className="details-head">
      <div className="details-title">
        <DirectionIcon direction={direction} />
        <h2 className="copyable">{whoText(row)}</h2>
        <StateBadge call={call} />
        {isRunning(call) && <CallClock call={call} />}
        {isTest && <Pill tone="wait">Test</Pill>}
      </div>
      <IconButton label="Close details" icon={<X size={17} />} onClick={onClose} />
      <div className="details-actions">
        {number !== null && (
          <>
            <Button icon={<PhoneForwarded size={15} aria-hidden />} onClick={() => callAgain({ attemptId: null, key })}>
              {direction === 'inbound' ? 'Call back' : 'Call again'}
            </Button>
            <Button icon={<Copy size={15} aria-hidden />} onClick={() => copyNumber({ attemptId: null, key })}>
              Copy number
            </Button>
          </>
        )}
        {callId !== null && (
          <Button icon={<Copy size={15} aria-hidden />} onClick={() => void copied('id')}>
            Copy call id
          </Button>
        )}
        {dashboardUrl !== null && (
          <>
            <Button icon={<Link size={15} aria-hidden />} onClick={() => void copied('link')}>
              Copy link
            </Button>
            <Button icon={<ArrowUpRight size={15} aria-hidden />} busy={busy} onClick={() => void openPage({ key })}>
              Open in dashboard
            </Button>
          </>
        )}
        {number !== null && <AddToList number={number} />}
      </div>
    </header>
  );
}

import { Copy, Link, PhoneForwarded, X } from 'lucide-react';
import type { EntryView } from '../../../src-main/contract/history';
import type { CallView } from '../../../src-main/contract/views';
import { formatE164 } from '../../../src-main/domain/number';
import { isRunning } from '../../live/call-clock';
import { CallClock } from '../../live/CallClock';
import { useAppState } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { IconButton } from '../../ui/IconButton';
import { Pill } from '../../ui/Pill';
import { StateBadge } from '../../ui/StateBadge';
import { useSay } from '../../ui/toast/toasts';
import { AddToList } from '../../do-not-call/AddToList';
import { useCallActions } from '../use-call-actions';

interface DetailsHeadProps {
  readonly call: CallView;
  /** Null before the history has the call. */
  readonly entry: EntryView | null;
  readonly onClose: () => void;
}

/** Which call, where it stands, and what can be done with it. */
export function DetailsHead({ call, entry, onClose }: DetailsHeadProps) {
  const say = useSay();
  const { run: copy } = useCommand('history.copy');
  const copied = async (key: string): Promise<void> => {
    if ((await copy({ key, what: 'link' })).ok) say.news('Copied');
  };
  const { callAgain, copyNumber } = useCallActions();
  const pretend = useAppState((state) =>
    state.accounts.some(({ id, keyHome }) => id === call.accountId && keyHome === 'sandbox'),
  );
  return (
    <header className="details-head">
      <div className="details-title">
        <h2 className="copyable">{formatE164(call.to)}</h2>
        <StateBadge call={call} />
        {isRunning(call) && <CallClock call={call} />}
        {pretend && <Pill tone="wait">Sandbox: pretend</Pill>}
      </div>
      <IconButton label="Close details" icon={<X size={17} />} onClick={onClose} />
      <div className="details-actions">
        {/* Not beside Try again, nor while it is open whether the call was placed: it would be a second call. */}
        {call.state !== 'not_placed' && call.state !== 'unconfirmed' && (
          <Button icon={<PhoneForwarded size={15} aria-hidden />} onClick={() => callAgain(call)}>
            Call again
          </Button>
        )}
        <Button icon={<Copy size={15} aria-hidden />} onClick={() => copyNumber(call)}>
          Copy number
        </Button>
        {entry?.dashboardUrl && (
          <Button icon={<Link size={15} aria-hidden />} onClick={() => void copied(entry.row.key)}>
            Copy link
          </Button>
        )}
        <AddToList number={call.to} />
      </div>
    </header>
  );
}

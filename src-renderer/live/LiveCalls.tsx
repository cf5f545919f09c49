import { PhoneOutgoing } from 'lucide-react';
import { useState } from 'react';
import { useApp, useAppState } from '../state/AppContext';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Announcer } from './Announcer';
import { isRunning } from './call-clock';
import { LiveCall } from './LiveCall';
import { useDismiss } from './use-dismiss';
import './live.css';

/** The calls that are not put away. In a narrow window (`compact`) the newest live one, and the others on request. */
export function LiveCalls({ compact }: { readonly compact: boolean }) {
  const app = useApp();
  const calls = useAppState((state) => state.calls);
  const accounts = useAppState((state) => state.accounts);
  const activeAccountId = useAppState((state) => state.activeAccountId);
  const selected = useAppState((state) => state.selectedAttemptId);
  const [expanded, setExpanded] = useState(false);
  const onDismiss = useDismiss();

  const newest = calls.find(isRunning) ?? calls[0];
  const folded = compact && !expanded;
  const shown = folded ? calls.filter((call) => call === newest) : calls;
  const more = calls.length - shown.length;
  const nameOf = (accountId: string) => accounts.find(({ id }) => id === accountId)?.name ?? null;

  return (
    <section
      className={`live ${compact ? 'live-compact' : ''}`}
      data-folded={folded || undefined}
      aria-label="Live calls"
      data-empty={calls.length === 0 || undefined}
    >
      <h2 className={compact ? 'sr-only' : 'section-title'}>
        Live calls {calls.length > 0 && <span className="live-count">{calls.length}</span>}
      </h2>
      {calls.length === 0 && !compact && (
        <EmptyState icon={<PhoneOutgoing size={22} />} title="No calls yet">
          <p>Enter a number, choose an agent and press Call. The call is followed here to its end.</p>
        </EmptyState>
      )}
      <ul className="live-list">
        {shown.map((call) => (
          <LiveCall
            key={call.attemptId}
            call={call}
            accountName={call.accountId === activeAccountId ? null : nameOf(call.accountId)}
            isSelected={call.attemptId === selected}
            onSelect={app.select}
            onDismiss={onDismiss}
          />
        ))}
      </ul>
      {compact && calls.length > 1 && (
        <Button
          look="quiet"
          size="s"
          className="live-more"
          aria-expanded={expanded}
          onClick={() => setExpanded(!expanded)}
        >
          {folded ? `${more} more` : 'Show less'}
        </Button>
      )}
      <Announcer calls={calls} />
    </section>
  );
}

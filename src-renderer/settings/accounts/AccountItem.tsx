import { Check } from 'lucide-react';
import { useId, useState } from 'react';
import type { AccountView } from '../../../src-main/contract/views';
import { useCommand } from '../../state/use-command';
import { Button } from '../../ui/Button';
import { Pill } from '../../ui/Pill';
import { hostText, keyHomeText } from './account-words';
import { KeyState } from './KeyState';
import { RemoveAccount } from './RemoveAccount';

interface AccountItemProps {
  readonly account: AccountView;
  readonly isActive: boolean;
  readonly onRemoved: () => void;
}

/** One account: what it is, whether its key is at hand, and what can be done with it. */
export function AccountItem({ account, isActive, onRemoved }: AccountItemProps) {
  const id = useId();
  const { run: select, busy } = useCommand('accounts.select');
  const [asking, setAsking] = useState(false);
  return (
    <li className="account" aria-labelledby={id} data-active={isActive || undefined}>
      <div className="account-head">
        <h3 className="account-title" id={id} dir="auto">
          {account.name}
        </h3>
        {account.keyHome === 'sandbox' && <Pill tone="wait">Sandbox: pretend, nobody is called</Pill>}
        {isActive && (
          <Pill tone="accent" icon={<Check size={13} aria-hidden />}>
            In use
          </Pill>
        )}
      </div>
      <p className="account-facts">
        <span>{hostText(account)}</span>
        {account.keyPrefix !== '' && <code className="copyable">{account.keyPrefix}…</code>}
        <span>{keyHomeText(account.keyHome)}</span>
      </p>
      <KeyState account={account} />
      <div className="account-actions">
        {!isActive && (
          <Button busy={busy} aria-describedby={id} onClick={() => void select({ id: account.id })}>
            Use this account
          </Button>
        )}
        <Button aria-describedby={id} onClick={() => setAsking(true)}>
          Remove account
        </Button>
      </div>
      {asking && <RemoveAccount account={account} onClose={() => setAsking(false)} onRemoved={onRemoved} />}
    </li>
  );
}

import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { useAppState } from '../../state/AppContext';
import { Button } from '../../ui/Button';
import { AccountForm } from '../key-form/AccountForm';
import { SandboxButton } from '../key-form/SandboxButton';
import { AccountItem } from './AccountItem';
import './accounts.css';

/** The accounts, and the ways to another one. */
export function Accounts() {
  const accounts = useAppState((state) => state.accounts);
  const activeAccountId = useAppState((state) => state.activeAccountId);
  const [adding, setAdding] = useState(false);
  const titleRef = useRef<HTMLHeadingElement>(null);
  const hasSandbox = accounts.some(({ keyHome }) => keyHome === 'sandbox');
  const formOpen = adding || accounts.length === 0;
  return (
    <section className="settings-section" aria-labelledby="settings-accounts">
      <h2 className="section-title" id="settings-accounts" ref={titleRef} tabIndex={-1}>
        Accounts
      </h2>
      {accounts.length === 0 && <p className="settings-text">There is no account yet: add an API key below.</p>}
      <ul className="accounts">
        {accounts.map((account) => (
          <AccountItem
            key={account.id}
            account={account}
            isActive={account.id === activeAccountId}
            // Its row is gone: without this the focus would fall back to the top of the window.
            onRemoved={() => titleRef.current?.focus()}
          />
        ))}
      </ul>
      {formOpen ? (
        <section className="account-new" aria-label="Add account">
          <AccountForm
            offersSandbox={!hasSandbox}
            onDone={() => setAdding(false)}
            {...(accounts.length > 0 ? { onCancel: () => setAdding(false), autoFocus: true } : {})}
          />
        </section>
      ) : (
        <div className="accounts-more">
          <Button size="l" icon={<Plus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            Add account
          </Button>
          {!hasSandbox && <SandboxButton />}
        </div>
      )}
    </section>
  );
}

import { useAppState } from '../state/AppContext';
import { money } from '../text/money';
import { Pill } from '../ui/Pill';
import { AccountSwitcher } from './AccountSwitcher';
import { Mark } from './Mark';
import { Readiness } from './Readiness';
import './title-bar.css';

/** Name, whether calls can be made, the balance, and the account in use. */
export function TitleBar() {
  const balanceCents = useAppState((state) => state.directory.billing?.balanceCents ?? null);
  const account = useAppState((state) => state.accounts.find(({ id }) => id === state.activeAccountId) ?? null);
  const isSandbox = account?.keyHome === 'sandbox';
  return (
    <header className="bar">
      <Mark />
      <b className="bar-name">Thunderdial</b>
      {isSandbox && (
        <Pill tone="wait" className="bar-sandbox">
          Sandbox: nobody is called
        </Pill>
      )}
      <span className="bar-spring" />
      {account && <Readiness account={account} />}
      {account && balanceCents !== null && (
        <Pill className="bar-balance">
          <span className="bar-wide">Balance</span> <strong>{money(balanceCents)}</strong>
        </Pill>
      )}
      <AccountSwitcher />
    </header>
  );
}

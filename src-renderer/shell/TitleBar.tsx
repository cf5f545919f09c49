import { useAppState } from '../state/AppContext';
import { Pill } from '../ui/Pill';
import { AccountSwitcher } from './AccountSwitcher';
import { Mark } from './Mark';
import { BalancePill } from './BalancePill';
import { ReadyPill } from './ready/ReadyPill';
import './title-bar.css';

/** Name, whether calls can be made, the balance, and the account in use. */
export function TitleBar() {
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
      {account && <ReadyPill />}
      {account && <BalancePill />}
      <AccountSwitcher />
    </header>
  );
}

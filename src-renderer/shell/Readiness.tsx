import { Check, KeyRound, WifiOff } from 'lucide-react';
import type { AccountView } from '../../src-main/contract/views';
import { useAppState } from '../state/AppContext';
import { listsKnown, listsStanding } from '../state/directory-standing';
import { Pill } from '../ui/Pill';
import { Spinner } from '../ui/Spinner';

/** In two words: whether this account can call now. */
export function Readiness({ account }: { readonly account: AccountView }) {
  const directory = useAppState((state) => listsStanding(state.directory).state);
  const rowsKnown = useAppState((state) => listsKnown(state.rows));
  if (account.key === 'missing') {
    return (
      <Pill tone="bad" className="bar-wide" icon={<KeyRound size={14} aria-hidden />}>
        No key
      </Pill>
    );
  }
  if (directory === 'stale') {
    return (
      <Pill tone="wait" className="bar-wide" icon={<WifiOff size={14} aria-hidden />}>
        Not up to date
      </Pill>
    );
  }
  if (account.key === 'reading' || directory === 'loading' || (directory === 'ready' && !rowsKnown)) {
    return (
      <Pill className="bar-wide" icon={<Spinner />}>
        Loading
      </Pill>
    );
  }
  if (directory === 'none') return null;
  return (
    <Pill className="bar-wide" icon={<Check size={14} color="var(--live)" aria-hidden />}>
      Ready to call
    </Pill>
  );
}

import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useAppState } from '../state/AppContext';

const loadMenu = () => import('./AccountMenu');
const AccountMenu = lazy(loadMenu);

/** The account in use; pressed, the others. */
export function AccountSwitcher() {
  const accounts = useAppState((state) => state.accounts);
  const activeAccountId = useAppState((state) => state.activeAccountId);
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const active = accounts.find(({ id }) => id === activeAccountId);
  if (accounts.length === 0) return null;
  return (
    <>
      <button
        ref={triggerRef}
        type="button"
        className="pill bar-account"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-label={`Account: ${active?.name ?? 'none chosen'}`}
        onPointerEnter={() => void loadMenu()}
        onFocus={() => void loadMenu()}
        onClick={() => setIsOpen(true)}
      >
        <strong title={active?.name}>{active?.name ?? 'Choose an account'}</strong>
        <ChevronDown size={14} aria-hidden />
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <AccountMenu triggerRef={triggerRef} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

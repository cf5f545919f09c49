import { Check, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { MenuSection } from 'react-aria-components';
import { useApp, useAppState } from '../state/AppContext';
import { useCommand } from '../state/use-command';
import { MenuEntry, MenuLine, PopupMenu } from '../ui/PopupMenu';

interface AccountMenuProps {
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

const ADD = 'add';

/** The accounts to switch between, and the way to a new one. */
export default function AccountMenu({ triggerRef, onClose }: AccountMenuProps) {
  const app = useApp();
  const accounts = useAppState((state) => state.accounts);
  const activeAccountId = useAppState((state) => state.activeAccountId);
  const { run: select } = useCommand('accounts.select');
  return (
    <PopupMenu
      label="Accounts"
      triggerRef={triggerRef}
      at="end"
      onAction={(id) => {
        if (id === ADD) app.show('settings');
        else if (id !== activeAccountId) void select({ id });
      }}
      onClose={onClose}
    >
      <MenuSection
        aria-label="Accounts"
        selectionMode="single"
        selectedKeys={activeAccountId === null ? [] : [activeAccountId]}
      >
        {accounts.map(({ id, name, keyHome }) => (
          <MenuEntry
            key={id}
            id={id}
            name={name}
            detail={keyHome === 'sandbox' ? 'Sandbox: nobody is called' : undefined}
            icon={id === activeAccountId && <Check size={15} aria-hidden />}
          />
        ))}
      </MenuSection>
      <MenuLine />
      <MenuEntry id={ADD} name="Add account…" icon={<Plus size={15} aria-hidden />} />
    </PopupMenu>
  );
}

import { Check, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { Menu, MenuItem, MenuSection, Popover, Separator } from 'react-aria-components';
import { useApp, useAppState } from '../state/AppContext';
import { useCommand } from '../state/use-command';
import './account-menu.css';

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
    <Popover
      isOpen
      triggerRef={triggerRef}
      placement="bottom end"
      offset={4}
      aria-label="Accounts"
      className="account-popover"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu
        aria-label="Accounts"
        autoFocus="first"
        className="account-menu"
        onAction={(key) => {
          if (key === ADD) app.show('settings');
          else if (key !== activeAccountId) void select({ id: String(key) });
          onClose();
        }}
      >
        <MenuSection
          aria-label="Accounts"
          selectionMode="single"
          selectedKeys={activeAccountId === null ? [] : [activeAccountId]}
        >
          {accounts.map(({ id, name, keyHome }) => (
            <MenuItem key={id} id={id} textValue={name} className="account-item">
              <span className="account-name">
                {name}
                {keyHome === 'sandbox' && <small>Sandbox: nobody is called</small>}
              </span>
              {id === activeAccountId && <Check size={15} aria-hidden />}
            </MenuItem>
          ))}
        </MenuSection>
        <Separator className="account-separator" />
        <MenuItem id={ADD} textValue="Add account…" className="account-item">
          Add account…
          <Plus size={15} aria-hidden />
        </MenuItem>
      </Menu>
    </Popover>
  );
}

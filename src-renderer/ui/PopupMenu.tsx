import type { ReactNode, RefObject } from 'react';
import { Menu, MenuItem, Popover, Separator } from 'react-aria-components';
import './popup-menu.css';

interface PopupMenuProps {
  readonly label: string;
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  /** On which side of the button it is even with it. */
  readonly at: 'start' | 'end';
  /** Told after the menu has closed, with the id of the entry. */
  readonly onAction: (id: string) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A menu under the button that opened it. */
export function PopupMenu({ label, triggerRef, at, onAction, onClose, children }: PopupMenuProps) {
  return (
    <Popover
      isOpen
      triggerRef={triggerRef}
      placement={`bottom ${at}`}
      offset={4}
      aria-label={label}
      className="menu-popover"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu
        aria-label={label}
        autoFocus="first"
        className="menu"
        onAction={(key) => {
          onClose();
          onAction(String(key));
        }}
      >
        {children}
      </Menu>
    </Popover>
  );
}

interface EntryProps {
  readonly id: string;
  readonly name: string;
  /** A second, smaller line. */
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
}

export function MenuEntry({ id, name, detail, icon }: EntryProps) {
  return (
    <MenuItem id={id} textValue={name} className="menu-item">
      <span className="menu-name">
        {name}
        {detail !== undefined && <small>{detail}</small>}
      </span>
      {icon}
    </MenuItem>
  );
}

export const MenuLine = () => <Separator className="menu-separator" />;

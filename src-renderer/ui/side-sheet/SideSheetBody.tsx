import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { FocusScope } from 'react-aria/FocusScope';
import { useModalOverlay } from 'react-aria/useModalOverlay';
import { useWide } from '../../shell/use-wide';
import { useSheetTurn } from '../dialog/open-dialogs';
import { useKeptPlace } from './use-kept-place';
import './side-sheet.css';

export interface SideSheetProps {
  /** What the sheet is called. */
  readonly title: string;
  /** Its content has no landmark of that name: beside something it is one itself. */
  readonly landmark?: boolean;
  /** Its place in a wide window. */
  readonly className: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export default function SideSheetBody({ title, landmark = false, className, onClose, children }: SideSheetProps) {
  const sheet = useRef<HTMLDivElement>(null);
  const wide = useWide();
  const modal = useSheetTurn(!wide);
  useKeptPlace(sheet, wide);
  // Before what is behind it gets out of reach, and the focus with it.
  useEffect(() => {
    if (modal && sheet.current?.contains(document.activeElement) === false) sheet.current.focus();
  }, [modal]);
  useModalOverlay({ isKeyboardDismissDisabled: true }, stateOf(modal, onClose), sheet);
  return (
    <FocusScope contain={modal} restoreFocus={modal}>
      <div
        ref={sheet}
        className={`side-sheet ${className}`}
        tabIndex={modal ? -1 : undefined}
        {...(modal ? { role: 'dialog', 'aria-modal': true } : landmark ? { role: 'complementary' } : {})}
        aria-label={modal || landmark ? title : undefined}
        onKeyDown={(event) => closeBy(event, onClose)}
      >
        {children}
      </div>
    </FocusScope>
  );
}

function closeBy(event: KeyboardEvent, onClose: () => void): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  event.preventDefault();
  onClose();
}

/** It is there as long as it is drawn: nothing but closing it can be asked of it. */
const stateOf = (isOpen: boolean, close: () => void) => ({
  isOpen,
  setOpen: (open: boolean) => (open ? undefined : close()),
  open: () => undefined,
  close,
  toggle: close,
  point: null,
  setPoint: () => undefined,
});

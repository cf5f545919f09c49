import type { ReactNode, RefObject } from 'react';
import { Dialog as AriaDialog, Popover } from 'react-aria-components';
import { useWide } from '../../shell/use-wide';
import { Dialog } from '../Dialog';
import './panel.css';

export interface PanelBodyProps {
  readonly title: string;
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export default function PanelBody({ title, triggerRef, onClose, children }: PanelBodyProps) {
  const wide = useWide();
  if (!wide) {
    return (
      <Dialog isOpen kind="sheet" title={title} onClose={onClose}>
        <div className="panel-inside">{children}</div>
      </Dialog>
    );
  }
  return (
    <Popover
      isOpen
      triggerRef={triggerRef}
      placement="bottom end"
      offset={6}
      containerPadding={8}
      className="panel-popover"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <AriaDialog className="panel-inside" aria-label={title}>
        {children}
      </AriaDialog>
    </Popover>
  );
}

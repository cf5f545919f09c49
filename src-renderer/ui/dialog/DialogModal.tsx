import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../IconButton';
import { useCountAsOpen, useSheetTurn } from './open-dialogs';
import { useBackToOpener } from './use-back-to-opener';
import './dialog.css';

export interface DialogModalProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /**
   * `sheet` fills a narrow window; `alert` needs an answer, and `editor` holds what is being written: a click beside
   * these does not close them.
   */
  readonly kind?: 'plain' | 'sheet' | 'alert' | 'editor';
  /** The content has its own heading and close button: the title is then only said. */
  readonly bare?: boolean;
}

export default function DialogModal(props: DialogModalProps) {
  return props.kind === 'sheet' ? <Sheet {...props} /> : <Box {...props} />;
}

function Sheet(props: DialogModalProps) {
  return useSheetTurn() ? <Box {...props} /> : null;
}

function Box({ title, onClose, children, kind = 'plain', bare = false }: DialogModalProps) {
  useCountAsOpen(kind !== 'sheet');
  useBackToOpener();
  return (
    <ModalOverlay
      isOpen
      isDismissable={kind !== 'alert' && kind !== 'editor'}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="dialog-overlay"
    >
      <Modal className={`dialog-modal dialog-${kind}`}>
        <Dialog
          className="dialog"
          role={kind === 'alert' ? 'alertdialog' : 'dialog'}
          {...(bare ? { 'aria-label': title } : {})}
        >
          {!bare && (
            <header className="dialog-head">
              <Heading slot="title" className="dialog-title">
                {title}
              </Heading>
              <IconButton label="Close" icon={<X size={17} />} onClick={onClose} />
            </header>
          )}
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

import { lazy, Suspense } from 'react';
import type { DialogModalProps } from './dialog/DialogModal';

const loadModal = () => import('./dialog/DialogModal');
const DialogModal = lazy(loadModal);

/** Fetches the dialog's code ahead of its first use. */
export const preloadDialog = loadModal;

export type DialogProps = DialogModalProps & { readonly isOpen: boolean };

/** A modal dialog: focus stays in it, Escape closes it, focus returns to where it was. Its code is loaded on first use. */
export function Dialog({ isOpen, ...rest }: DialogProps) {
  if (!isOpen) return null;
  return (
    <Suspense fallback={null}>
      <DialogModal {...rest} />
    </Suspense>
  );
}

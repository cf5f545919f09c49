import { useEffect } from 'react';
import type { NumberField } from '../number/use-number-field';

const DIAL_KEYS = /^[0-9*#+]$/;

/** Digits typed, and text pasted, anywhere in the dial view go to the number, unless another field has the focus. */
export function useTypeAnywhere(field: NumberField): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTaken(event.target)) return;
      if (DIAL_KEYS.test(event.key)) field.insert(event.key);
      else if (event.key === 'Backspace') field.deleteBack();
      else return;
      event.preventDefault();
      field.inputRef.current?.focus();
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || isTaken(event.target)) return;
      event.preventDefault();
      field.paste(event.clipboardData?.getData('text/plain') ?? '');
      field.inputRef.current?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      document.removeEventListener('paste', onPaste);
    };
  }, [field]);
}

/** Text fields take their keys themselves; lists, menus and dialogs search or move by them. */
const TAKEN =
  'input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog], [role=alertdialog]';

const isTaken = (target: EventTarget | null): boolean => target instanceof Element && target.closest(TAKEN) !== null;

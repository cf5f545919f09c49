import { useEffect } from 'react';
import type { NumberField } from './use-number-field';

/**
 * Backspace, Delete and the menu's Undo and Redo as the browser names them: backspace beside a bracket or space must
 * take the digit behind it, which a plain deletion would not. React has no event for this.
 */
export function useNativeEditing(field: NumberField): void {
  const { inputRef } = field;
  useEffect(() => {
    const input = inputRef.current;
    if (input === null) return undefined;
    const onBeforeInput = (event: InputEvent): void => {
      const edit = editOf(event.inputType, field);
      if (edit === null || event.isComposing) return;
      event.preventDefault();
      edit();
    };
    input.addEventListener('beforeinput', onBeforeInput);
    return () => input.removeEventListener('beforeinput', onBeforeInput);
  }, [inputRef, field]);
}

function editOf(inputType: string, field: NumberField): (() => void) | null {
  switch (inputType) {
    case 'deleteContentBackward':
      return field.deleteBack;
    case 'deleteContentForward':
      return field.deleteForward;
    case 'historyUndo':
      return field.undo;
    case 'historyRedo':
      return field.redo;
    default:
      return null;
  }
}

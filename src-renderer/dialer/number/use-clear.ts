import { useCallback } from 'react';
import { useSay } from '../../ui/toast/toasts';
import type { NumberField } from './use-number-field';

/** Empties the number field in a way that can be taken back. */
export function useClear({ replace, undo, inputRef }: NumberField): () => void {
  const say = useSay();
  return useCallback(() => {
    replace('');
    const run = (): void => {
      undo();
      inputRef.current?.focus();
    };
    say.news('Number cleared', { label: 'Undo', run });
  }, [replace, undo, inputRef, say]);
}

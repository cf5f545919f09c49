import { useId, useRef } from 'react';
import type { Offer } from '../../../../src-main/domain/history/query/suggest/suggestions';
import { assertNever } from '../../../../src-main/domain/result';
import type { FieldCombo } from '../../../ui/SearchField';
import { keyDone, type KeyDone } from './suggestion-keys';
import type { Suggesting } from './use-suggestions';

interface Combo {
  readonly listId: string;
  readonly field: FieldCombo;
  /** Whether an input method is at work, which has keys and lists of its own. */
  readonly isComposing: () => boolean;
}

/** The id of a row, by which the field says that it is the active one. */
export const rowId = (listId: string, row: number): string => `${listId}-${String(row)}`;

/** The keys and the attributes of a field that drives a list of suggestions. */
export function useCombo(
  suggesting: Suggesting,
  { onTake, onComposed }: { readonly onTake: (offer: Offer) => void; readonly onComposed: (typed: string) => void },
): Combo {
  const listId = useId();
  const composing = useRef(false);
  const { shown, active } = suggesting;
  /** Whether the key was for the list. */
  const done = (key: KeyDone): boolean => {
    switch (key.kind) {
      case 'open':
        return suggesting.open(key.first);
      case 'go':
        suggesting.go(key.to);
        return true;
      case 'take': {
        const offer = shown?.offers[key.row];
        if (offer) onTake(offer);
        return true;
      }
      case 'close':
        suggesting.close();
        return true;
      default:
        return assertNever(key);
    }
  };
  return {
    listId,
    isComposing: () => composing.current,
    field: {
      'aria-expanded': shown !== null,
      'aria-controls': shown === null ? undefined : listId,
      'aria-activedescendant': active === null ? undefined : rowId(listId, active),
      onKeyDown: (event) => {
        if (event.nativeEvent.isComposing) return;
        const key = keyDone(event, shown?.offers.length ?? 0, active);
        if (key !== null && done(key)) event.preventDefault();
      },
      onSelect: suggesting.moved,
      onCompositionStart: () => {
        composing.current = true;
        suggesting.close();
      },
      onCompositionEnd: (event) => {
        composing.current = false;
        onComposed(event.currentTarget.value);
      },
    },
  };
}

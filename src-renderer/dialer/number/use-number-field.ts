import { useLayoutEffect, useMemo, useRef } from 'react';
import type { RefObject } from 'react';
import { useApp } from '../../state/AppContext';

/** What the view does to "Number to call"; the field's own keys are heard by number-field/. */
export interface NumberField {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** Puts text where the caret is. */
  readonly insert: (text: string) => void;
  readonly paste: (text: string) => void;
  readonly deleteBack: () => void;
  /** Puts another text into the field. */
  readonly replace: (text: string) => void;
  readonly undo: () => void;
}

/** The number of the draft in its field. The element's text belongs to the editor: React draws what is around it. */
export function useNumberField(text: string): NumberField {
  const { field } = useApp();
  const inputRef = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => (inputRef.current === null ? undefined : field.attach(inputRef.current)), [field]);
  return useMemo(() => {
    const { insert, paste, deleteBack, replace, undo } = field;
    return { inputRef, text, insert, paste, deleteBack, replace, undo };
  }, [text, field]);
}

import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Field, NumberReading, Region, Selection } from '../../../src-main/domain/number';
import { deleteBack, deleteForward, insertAt, reformat } from '../../../src-main/domain/number';
import { useApp } from '../../state/AppContext';
import { pastedField } from './pasted-field';
import type { ChangeKind } from './undo-stack';
import { UndoStack } from './undo-stack';

/** What can be done to "Number to call", from the keyboard, the pad, a paste or an undo. */
export interface NumberField {
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly text: string;
  /** Takes what the browser made of the field. */
  readonly typed: (field: Field) => void;
  /** Puts text where the caret is. */
  readonly insert: (text: string) => void;
  readonly paste: (text: string) => void;
  readonly deleteBack: () => void;
  readonly deleteForward: () => void;
  /** Puts another text into the field. */
  readonly replace: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** The editing of the number in the draft. The caret stays by its digit whatever the formatting does around it. */
export function useNumberField(text: string, region: Region | null, reading: NumberReading): NumberField {
  const { draft } = useApp();
  const inputRef = useRef<HTMLInputElement>(null);
  const stack = useRef(new UndoStack());
  /** What this field last put into the draft, to know main's changes from its own. */
  const own = useRef(text);
  const [caret, setCaret] = useState<{ readonly at: number }>({ at: text.length });
  const current = useRef({ text, region });

  // The caret is set after every change, also one that the formatting undid: the browser would put it at the end.
  useLayoutEffect(() => {
    inputRef.current?.setSelectionRange(caret.at, caret.at);
  }, [caret]);

  useLayoutEffect(() => {
    current.current = { text, region };
    if (own.current === text) return;
    stack.current.record({ text: own.current, caret: own.current.length }, 'jump');
    own.current = text;
    setCaret({ at: text.length });
  }, [text, region]);

  const put = useCallback(
    (next: Field) => {
      own.current = next.text;
      draft.edit({ text: next.text });
      setCaret({ at: next.caret });
    },
    [draft],
  );

  useKeepNumber(text, region, reading, put);

  const actions = useMemo(() => {
    const selection = (): Selection => {
      const { text: now } = current.current;
      const start = inputRef.current?.selectionStart ?? now.length;
      return { text: now, start, end: inputRef.current?.selectionEnd ?? start };
    };
    const change = (kind: ChangeKind, next: Field): void => {
      const { text: now, start } = selection();
      if (next.text !== now) stack.current.record({ text: now, caret: start }, kind);
      put(next);
    };
    const step = (take: (now: Field) => Field | null): void => {
      const { text: now, start } = selection();
      const field = take({ text: now, caret: start });
      if (field !== null) put(field);
    };
    const at = (): Region | null => current.current.region;
    return {
      typed: (field: Field) => {
        const grown = field.text.length - current.current.text.length;
        const kind = grown === 1 ? 'type' : grown === -1 ? 'delete' : 'jump';
        change(kind, reformat(field, at()));
      },
      insert: (insert: string) => change('type', insertAt(selection(), insert, at())),
      paste: (pasted: string) => change('jump', pastedField(selection(), pasted, at())),
      deleteBack: () => change('delete', deleteBack(selection(), at())),
      deleteForward: () => change('delete', deleteForward(selection(), at())),
      replace: (other: string) => change('jump', { text: other, caret: other.length }),
      undo: () => step((now) => stack.current.undo(now)),
      redo: () => step((now) => stack.current.redo(now)),
    };
  }, [put]);

  return useMemo(() => ({ inputRef, text, ...actions }), [text, actions]);
}

/**
 * Another from-number can mean another default region, and the same digits would then be another person's number.
 * So a number that was complete is first written with its country code; what is not complete is formatted anew.
 */
function useKeepNumber(text: string, region: Region | null, reading: NumberReading, put: (next: Field) => void): void {
  const before = useRef({ text, region, reading });
  useEffect(() => {
    const last = before.current;
    before.current = { text, region, reading };
    if (last.region === region || last.text !== text) return;
    const isSame =
      reading.kind === 'dialable' && last.reading.kind === 'dialable' && reading.e164 === last.reading.e164;
    const kept = last.reading.kind === 'dialable' && !isSame ? last.reading.international : text;
    const next = reformat({ text: kept, caret: kept.length }, region);
    if (next.text !== text) put(next);
  }, [text, region, reading, put]);
}

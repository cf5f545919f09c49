import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { wishOf, type Wish } from '../rows/wish';

export interface SearchText {
  readonly text: string;
  /** A change by a key: what is typed within one frame is searched for once. */
  readonly type: (typed: string, caret?: number) => void;
  /** A change at one stroke, searched for at once. */
  readonly put: (typed: string, caret?: number) => void;
}

/** The text of the search field, which is ahead of the search by a frame at most. A caret is put there once the text stands. */
export function useSearchText(
  wish: Wish,
  onSearch: (wish: Wish) => void,
  inputRef: RefObject<HTMLInputElement | null>,
): SearchText {
  const [text, setText] = useState(wish.typed);
  const [followed, setFollowed] = useState(wish.typed);
  const frame = useRef(0);
  const pending = useRef<string | null>(null);
  const caretThen = useRef<number | null>(null);
  // Said elsewhere, as by a filter that was clicked; what is being typed right now is newer.
  if (followed !== wish.typed) {
    setFollowed(wish.typed);
    if (pending.current === null) setText(wish.typed);
  }
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  useLayoutEffect(() => {
    if (caretThen.current === null) return;
    inputRef.current?.setSelectionRange(caretThen.current, caretThen.current);
    caretThen.current = null;
  }, [inputRef, text]);

  const change = (typed: string, caret: number | undefined): void => {
    cancelAnimationFrame(frame.current);
    caretThen.current = caret ?? null;
    setText(typed);
  };
  return {
    text,
    type: (typed, caret) => {
      change(typed, caret);
      pending.current = typed;
      frame.current = requestAnimationFrame(() => {
        pending.current = null;
        onSearch(wishOf(typed));
      });
    },
    put: (typed, caret) => {
      change(typed, caret);
      pending.current = null;
      onSearch(wishOf(typed));
    },
  };
}

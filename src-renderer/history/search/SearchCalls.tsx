import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { SearchField } from '../../ui/SearchField';
import { useFindKey } from '../../ui/use-find-key';
import { LONGEST_QUERY, wishOf, type Wish } from '../rows/wish';
import { Remarks } from './Remarks';
import { useRemarks } from './use-remarks';
import { useTyping } from './use-typing';

interface SearchCallsProps {
  readonly wish: Wish;
  /** How many calls the search found; null: not known yet. */
  readonly total: number | null;
  readonly onSearch: (wish: Wish) => void;
}

/** Over all that is known of calls, with terms as in `status:failed`. What is typed within one frame is searched for once. */
export function SearchCalls({ wish, total, onSearch }: SearchCallsProps) {
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(wish.typed);
  const [followed, setFollowed] = useState(wish.typed);
  const frame = useRef(0);
  const pending = useRef<string | null>(null);
  const caret = useRef<number | null>(null);
  const typing = useTyping(inputRef);
  const remarks = useRemarks(wish, total, typing);
  // Said elsewhere, as by a filter that was clicked; what is being typed right now is newer.
  if (followed !== wish.typed) {
    setFollowed(wish.typed);
    if (pending.current === null) setText(wish.typed);
  }
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  useFindKey(inputRef);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    inputRef.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [text]);

  const type = (typed: string): void => {
    setText(typed);
    typing.typed();
    pending.current = typed;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      pending.current = null;
      onSearch(wishOf(typed));
    });
  };
  const put = (typed: string): void => {
    cancelAnimationFrame(frame.current);
    pending.current = null;
    typing.ended();
    setText(typed);
    onSearch(wishOf(typed));
  };
  return (
    <div
      className="history-search"
      onBlur={typing.ended}
      onKeyDown={(event) => {
        if (event.key === 'Enter') typing.ended();
      }}
    >
      <SearchField
        label="Search calls"
        placeholder="Search numbers, words, notes, tags"
        maxLength={LONGEST_QUERY}
        value={text}
        onChange={type}
        onClear={() => put('')}
        inputRef={inputRef}
        describedBy={remarks.length > 0 ? id : undefined}
      />
      <Remarks
        id={id}
        remarks={remarks}
        typed={wish.typed}
        onMend={(typed, at) => {
          caret.current = at;
          put(typed);
          inputRef.current?.focus();
        }}
      />
    </div>
  );
}

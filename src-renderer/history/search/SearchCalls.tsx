import { useEffect, useId, useRef, useState } from 'react';
import { FieldErrors } from '../../ui/FieldErrors';
import { SearchField } from '../../ui/SearchField';
import { useFindKey } from '../../ui/use-find-key';
import { LONGEST_QUERY, wishOf, type Wish } from '../rows/wish';

interface SearchCallsProps {
  readonly wish: Wish;
  readonly onSearch: (wish: Wish) => void;
}

/** Over all that is known of calls, with terms as in `status:failed`. What is typed within one frame is searched for once. */
export function SearchCalls({ wish, onSearch }: SearchCallsProps) {
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(wish.typed);
  const [followed, setFollowed] = useState(wish.typed);
  const frame = useRef(0);
  const pending = useRef<string | null>(null);
  // Said elsewhere, as by a filter that was clicked; what is being typed right now is newer.
  if (followed !== wish.typed) {
    setFollowed(wish.typed);
    if (pending.current === null) setText(wish.typed);
  }
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  useFindKey(inputRef);

  const type = (typed: string): void => {
    setText(typed);
    pending.current = typed;
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => {
      pending.current = null;
      onSearch(wishOf(typed));
    });
  };
  const clear = (): void => {
    cancelAnimationFrame(frame.current);
    pending.current = null;
    setText('');
    onSearch(wishOf(''));
  };
  const errors = wish.wrong.map((term) => `“${term.text}” narrows nothing. Understood is ${term.says}.`);
  return (
    <div className="history-search">
      <SearchField
        label="Search calls"
        placeholder="Search numbers, words, notes, tags"
        maxLength={LONGEST_QUERY}
        value={text}
        onChange={type}
        onClear={clear}
        inputRef={inputRef}
        describedBy={errors.length > 0 ? id : undefined}
      />
      <FieldErrors id={id} errors={[...new Set(errors)]} />
    </div>
  );
}

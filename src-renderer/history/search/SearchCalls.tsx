import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { Place } from '../../../src-main/domain/history/query/remark';
import { taken, type Offer } from '../../../src-main/domain/history/query/suggest/suggestions';
import { SearchField } from '../../ui/SearchField';
import { Status } from '../../ui/Status';
import { useFindKey } from '../../ui/use-find-key';
import { LONGEST_QUERY, wishOf, type Wish } from '../rows/wish';
import { Remarks } from './Remarks';
import { insertText } from './suggest/insert-text';
import { saidCount } from './suggest/said-count';
import { SuggestionList } from './suggest/SuggestionList';
import { useCombo } from './suggest/use-combo';
import { useSuggestions } from './suggest/use-suggestions';
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
  const suggesting = useSuggestions(inputRef, text);
  const { shown } = suggesting;
  // What is offered instead says as much.
  const offeredAt = shown?.at.from ?? null;
  const { isIn: isTypedIn } = typing;
  const isIn = useCallback((at: Place) => at.from === offeredAt || isTypedIn(at), [offeredAt, isTypedIn]);
  const remarks = useRemarks(wish, total, { isIn });
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

  const caretNow = (typed: string): number => inputRef.current?.selectionStart ?? typed.length;
  const type = (typed: string, at = caretNow(typed)): void => {
    setText(typed);
    typing.typed();
    if (!combo.isComposing()) suggesting.typed({ typed, caret: at });
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
  const take = (offer: Offer): void => {
    const input = inputRef.current;
    if (input === null || shown === null || insertText(input, shown.at, offer.text)) return;
    const next = taken(text, shown.at, offer);
    caret.current = next.caret;
    type(next.typed, next.caret);
  };
  const combo = useCombo(suggesting, {
    onTake: take,
    onComposed: (typed) => suggesting.typed({ typed, caret: caretNow(typed) }),
  });
  return (
    <div
      className="history-search"
      onBlur={() => {
        typing.ended();
        suggesting.left();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.defaultPrevented) return;
        typing.ended();
        suggesting.close();
      }}
    >
      <div className="search-combo">
        <SearchField
          label="Search calls"
          placeholder="Search numbers, words, notes, tags"
          maxLength={LONGEST_QUERY}
          value={text}
          onChange={type}
          onClear={() => put('')}
          inputRef={inputRef}
          describedBy={remarks.length > 0 ? id : undefined}
          combo={combo.field}
        />
        {shown !== null && (
          <SuggestionList id={combo.listId} suggestions={shown} active={suggesting.active} onTake={take} />
        )}
      </div>
      <Status className="sr-only">{saidCount(shown)}</Status>
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

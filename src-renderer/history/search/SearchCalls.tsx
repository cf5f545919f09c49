import { useCallback, useId, useRef } from 'react';
import type { Place } from '../../../src-main/domain/history/query/remark';
import { taken, type Offer } from '../../../src-main/domain/history/query/suggest/suggestions';
import { SearchField } from '../../ui/SearchField';
import { Status } from '../../ui/Status';
import { useFindKey } from '../../ui/use-find-key';
import { LONGEST_QUERY, type Wish } from '../rows/wish';
import { Remarks } from './Remarks';
import { insertText } from './suggest/insert-text';
import { saidCount } from './suggest/said-count';
import { SuggestionList } from './suggest/SuggestionList';
import { useCombo } from './suggest/use-combo';
import { useSuggestions } from './suggest/use-suggestions';
import { useRemarks } from './use-remarks';
import { useSearchText } from './use-search-text';
import { useTyping } from './use-typing';

interface SearchCallsProps {
  readonly wish: Wish;
  /** How many calls the search found; null: not known yet. */
  readonly total: number | null;
  readonly onSearch: (wish: Wish) => void;
}

/** Over all that is known of calls, with terms as in `status:failed`, which are suggested while they are typed. */
export function SearchCalls({ wish, total, onSearch }: SearchCallsProps) {
  const id = useId();
  const inputRef = useRef<HTMLInputElement>(null);
  const search = useSearchText(wish, onSearch, inputRef);
  const { text } = search;
  const typing = useTyping(inputRef);
  const suggesting = useSuggestions(inputRef, text);
  const { shown } = suggesting;
  // What is offered for a word says as much as a remark on it.
  const offeredAt = shown?.at.from ?? null;
  const { isIn: isTypedIn } = typing;
  const isIn = useCallback((at: Place) => at.from === offeredAt || isTypedIn(at), [offeredAt, isTypedIn]);
  const remarks = useRemarks(wish, total, { isIn });
  useFindKey(inputRef);

  const caretNow = (typed: string): number => inputRef.current?.selectionStart ?? typed.length;
  const type = (typed: string): void => {
    search.type(typed);
    typing.typed();
    if (!combo.isComposing()) suggesting.typed({ typed, caret: caretNow(typed) });
  };
  const take = (offer: Offer): void => {
    const input = inputRef.current;
    if (input === null || shown === null || insertText(input, shown.at, offer.text)) return;
    const next = taken(text, shown.at, offer);
    search.type(next.typed, next.caret);
    suggesting.typed(next);
  };
  const combo = useCombo(suggesting, {
    onTake: take,
    onComposed: (typed) => suggesting.typed({ typed, caret: caretNow(typed) }),
  });
  const put = (typed: string, caret?: number): void => {
    typing.ended();
    search.put(typed, caret);
  };
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
        onMend={(typed, caret) => {
          put(typed, caret);
          inputRef.current?.focus();
        }}
      />
    </div>
  );
}

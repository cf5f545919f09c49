import { useMemo, useState, type RefObject } from 'react';
import { KnownValues } from '../../../../src-main/domain/history/query/suggest/known-values';
import { asksWhatIsHeard, suggest } from '../../../../src-main/domain/history/query/suggest/suggest';
import type { Offer, Suggestions, TypedAt } from '../../../../src-main/domain/history/query/suggest/suggestions';
import { LONGEST_QUERY } from '../../rows/wish';
import { useHeard } from '../use-heard';
import { calledOf } from './offer-text';

export interface Suggesting {
  /** Null: the list is closed. */
  readonly shown: Suggestions | null;
  /** The row that Enter takes; null: none. */
  readonly active: number | null;
  readonly typed: (at: Omit<TypedAt, 'asked'>) => void;
  /** Opens the list where the caret is; whether there is anything to show. */
  readonly open: (first: boolean) => boolean;
  readonly go: (row: number | null) => void;
  /** The caret was moved: the list stays only with the word that it is for. */
  readonly moved: () => void;
  readonly close: () => void;
  /** The field was left: what the history has is asked anew next time. */
  readonly left: () => void;
}

/** What is offered for the text of a field; for a text that came from elsewhere nothing is. */
export function useSuggestions(inputRef: RefObject<HTMLInputElement | null>, text: string): Suggesting {
  const [place, setPlace] = useState<TypedAt | null>(null);
  // By what it is, not by its number: while what the history has is read, rows may come in between.
  const [activeText, setActiveText] = useState<string | null>(null);
  const [asks, setAsks] = useState(false);
  const heard = useHeard(asks ? 'suggestions' : null);
  const known = useMemo(() => new KnownValues(heard, calledOf), [heard]);
  const shown = useMemo(
    () => (place === null || place.typed !== text ? null : suggest(place, known, LONGEST_QUERY)),
    [place, text, known],
  );
  const active = shown?.offers.findIndex((offer) => offer.text === activeText) ?? -1;

  const show = (next: TypedAt | null, row: Offer | null = null): void => {
    setPlace(next);
    setActiveText(row?.text ?? null);
    if (next !== null && asksWhatIsHeard(next)) setAsks(true);
  };
  const caretNow = (): number | null => {
    const { selectionStart = null, selectionEnd = null } = inputRef.current ?? {};
    return selectionStart === selectionEnd ? selectionStart : null;
  };
  const close = (): void => show(null);
  return {
    shown,
    active: active < 0 ? null : active,
    typed: (at) => show({ ...at, asked: false }),
    open: (first) => {
      const caret = caretNow();
      if (caret === null) return false;
      const next = { typed: text, caret, asked: true };
      const [row = null] = suggest(next, known, LONGEST_QUERY)?.offers ?? [];
      show(next, first ? row : null);
      return row !== null;
    },
    go: (row) => setActiveText(row === null ? null : (shown?.offers[row]?.text ?? null)),
    moved: () => {
      if (place === null) return;
      const caret = caretNow();
      if (caret === place.caret) return;
      const next = caret === null ? null : { ...place, caret };
      const stays = next !== null && suggest(next, known, LONGEST_QUERY)?.at.from === shown?.at.from;
      show(stays ? next : null);
    },
    close,
    left: () => {
      close();
      setAsks(false);
    },
  };
}

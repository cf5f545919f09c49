import { useEffect } from 'react';
import type { Offer, Suggestions } from '../../../../src-main/domain/history/query/suggest/suggestions';
import { offerText } from './offer-text';
import { rowId } from './use-combo';
import './suggestions.css';

interface SuggestionListProps {
  readonly id: string;
  readonly suggestions: Suggestions;
  readonly active: number | null;
  readonly onTake: (offer: Offer) => void;
}

/**
 * How to go on, under the field. The focus stays in the field. The house's combobox will not do: it takes Enter, Tab and
 * the caret's keys whether a row is active or not, and fills the whole field.
 */
export function SuggestionList({ id, suggestions: { offers, more }, active, onTake }: SuggestionListProps) {
  useEffect(() => {
    if (active !== null) document.getElementById(rowId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    // A press must not take the focus from the field.
    <div className="suggestions" onMouseDown={(event) => event.preventDefault()}>
      <ul id={id} role="listbox" aria-label="Suggestions">
        {offers.map((offer, row) => {
          const { title, detail } = offerText(offer);
          return (
            <li
              key={offer.text}
              id={rowId(id, row)}
              role="option"
              aria-selected={row === active}
              onClick={() => onTake(offer)}
            >
              <bdi title={title}>{title}</bdi> {detail !== '' && <small>{detail}</small>}
            </li>
          );
        })}
      </ul>
      {more && <p>There are more. Type on to find them.</p>}
    </div>
  );
}

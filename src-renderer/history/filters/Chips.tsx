import { X } from 'lucide-react';
import { ANYTHING } from '../../../src-main/domain/history/query/history-query';
import { Button } from '../../ui/Button';
import { clicked, type Wish } from '../rows/wish';
import { chipsOf } from './filter-words';

interface ChipsProps {
  readonly wish: Wish;
  readonly onNarrow: (wish: Wish) => void;
}

/** What narrows the list, each to be removed by a press. */
export function Chips({ wish, onNarrow }: ChipsProps) {
  const { query } = wish;
  const chips = chipsOf(query);
  if (chips.length === 0) return null;
  return (
    <div className="filter-chips" role="group" aria-label="Filters in use">
      {chips.map(({ text, without }) => (
        <button
          key={text}
          type="button"
          className="filter-chip"
          aria-label={`Remove filter ${text}`}
          title={text}
          onClick={() => onNarrow(clicked(wish, without))}
        >
          <bdi>{text}</bdi>
          <X size={13} aria-hidden />
        </button>
      ))}
      <Button
        look="quiet"
        size="s"
        onClick={() => onNarrow(clicked(wish, { ...ANYTHING, text: query.text, order: query.order }))}
      >
        Clear all
      </Button>
    </div>
  );
}

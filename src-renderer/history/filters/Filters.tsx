import { ListFilter } from 'lucide-react';
import { useRef, useState } from 'react';
import { queryOrders } from '../../../src-main/domain/history/query/terms';
import { Picker } from '../../dialer/picker/Picker';
import { Button } from '../../ui/Button';
import { Panel, preloadPanel } from '../../ui/Panel';
import { clicked, type Wish } from '../rows/wish';
import { FilterPanel } from './FilterPanel';
import { chipsOf, orderText } from './filter-words';
import './filters.css';

interface FiltersProps {
  readonly wish: Wish;
  readonly onNarrow: (wish: Wish) => void;
}

/** The way to the filters, with how many are in use, and the order of the list. */
export function Filters({ wish, onNarrow }: FiltersProps) {
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { query } = wish;
  const count = chipsOf(query).length;
  return (
    <>
      <Button
        ref={triggerRef}
        size="l"
        icon={<ListFilter size={16} aria-hidden />}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPointerEnter={() => void preloadPanel()}
        onFocus={() => void preloadPanel()}
        onClick={() => setIsOpen(true)}
      >
        {count === 0 ? 'Filters' : `Filters (${String(count)})`}
      </Button>
      <Panel isOpen={isOpen} title="Filters" triggerRef={triggerRef} onClose={() => setIsOpen(false)}>
        <FilterPanel query={query} onChange={(change) => onNarrow(clicked(wish, { ...query, ...change }))} />
      </Panel>
      <Picker
        label="Sort"
        options={orderOptions}
        selectedKey={query.order}
        onPick={(key) => {
          const order = queryOrders.find((one) => one === key);
          if (order !== undefined) onNarrow(clicked(wish, { ...query, order }));
        }}
        emptyText=""
      >
        {orderText(query.order)}
      </Picker>
    </>
  );
}

const orderOptions = () => queryOrders.map((key) => ({ key, title: orderText(key), detail: '', reason: null }));

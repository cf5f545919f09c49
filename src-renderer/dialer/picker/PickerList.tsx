import { Check, Search } from 'lucide-react';
import type { RefObject } from 'react';
import { Autocomplete, Input, ListBox, ListBoxItem, Popover, SearchField, useFilter } from 'react-aria-components';
import type { Selection } from 'react-aria-components';
import type { PickerOption } from './picker-option';
import './picker-list.css';

interface PickerListProps {
  readonly label: string;
  readonly options: readonly PickerOption[];
  readonly selectedKey: string | null;
  readonly searchLabel?: string;
  readonly emptyText: string;
  readonly triggerRef: RefObject<HTMLButtonElement | null>;
  readonly onPick: (key: string) => void;
  readonly onClose: () => void;
}

/** The open list of a picker. Rows that cannot be chosen stay, with the reason. */
export default function PickerList(props: PickerListProps) {
  const { label, searchLabel, triggerRef, onClose } = props;
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Popover
      isOpen
      triggerRef={triggerRef}
      placement="bottom start"
      offset={4}
      containerPadding={8}
      aria-label={label}
      className="picker-popover"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      {searchLabel === undefined ? (
        <Options {...props} />
      ) : (
        <Autocomplete filter={contains}>
          <SearchField aria-label={searchLabel} autoFocus className="picker-search">
            <Search size={15} aria-hidden />
            <Input placeholder={searchLabel} spellCheck={false} />
          </SearchField>
          <Options {...props} />
        </Autocomplete>
      )}
    </Popover>
  );
}

function Options({ label, options, selectedKey, searchLabel, emptyText, onPick, onClose }: PickerListProps) {
  const pick = (selection: Selection): void => {
    const [key] = selection === 'all' ? [] : selection;
    // The row that is chosen already gives an empty selection: it stays chosen.
    if (typeof key === 'string') onPick(key);
    onClose();
  };
  return (
    <ListBox
      aria-label={label}
      autoFocus={searchLabel === undefined}
      selectionMode="single"
      selectedKeys={selectedKey === null ? [] : [selectedKey]}
      disabledKeys={options.filter(({ reason }) => reason !== null).map(({ key }) => key)}
      onSelectionChange={pick}
      items={options.map((option) => ({ ...option, id: option.key }))}
      renderEmptyState={() => <p className="picker-empty">{options.length === 0 ? emptyText : 'Nothing found'}</p>}
      className="picker-list"
    >
      {(option) => (
        <ListBoxItem textValue={[option.title, option.detail].join(' ')} className="picker-option">
          {({ isSelected }) => (
            <>
              <span className="picker-option-text">
                <b>{option.title}</b>
                <small>{option.reason ?? option.detail}</small>
              </span>
              {isSelected && <Check size={16} aria-hidden />}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}

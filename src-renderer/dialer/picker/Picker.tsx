import { ChevronDown } from 'lucide-react';
import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { FieldErrors } from '../../ui/FieldErrors';
import type { PickerOption } from './picker-option';
import './picker.css';

const loadList = () => import('./PickerList');
const PickerList = lazy(loadList);

/** Fetches the list's code ahead of its first use. */
export const preloadPickerList = loadList;

interface PickerProps {
  readonly label: string;
  /** What is chosen, or what to do when nothing is. */
  readonly children: ReactNode;
  /** Makes the list's rows when it opens: hundreds of rows nobody sees are not made at every start. */
  readonly options: () => readonly PickerOption[];
  readonly selectedKey: string | null;
  readonly onPick: (key: string) => void;
  /** The name of the search field; without it the list has none. */
  readonly searchLabel?: string;
  /** What the open list says when it has no options. */
  readonly emptyText: string;
  readonly errors?: readonly string[];
}

/**
 * A button that opens a list to choose from. The button is there with the first paint; the list, a far larger piece of
 * code, comes when the window is idle or a pointer or the focus nears the button.
 */
export function Picker({ label, children, errors = [], ...list }: PickerProps) {
  const id = useId();
  const triggerRef = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className="picker">
      <button
        ref={triggerRef}
        type="button"
        className="picker-trigger"
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-labelledby={`${id}-label ${id}-value`}
        aria-describedby={errors.length > 0 ? `${id}-errors` : undefined}
        data-invalid={errors.length > 0 || undefined}
        onPointerEnter={() => void loadList()}
        onFocus={() => void loadList()}
        onClick={() => setIsOpen(true)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setIsOpen(true);
        }}
      >
        <span className="picker-label" id={`${id}-label`}>
          {label}
        </span>
        <span className="picker-value" id={`${id}-value`}>
          {children}
        </span>
        <ChevronDown size={18} className="picker-arrow" aria-hidden />
      </button>
      <FieldErrors id={`${id}-errors`} errors={errors} />
      {isOpen && <OpenList {...list} label={label} triggerRef={triggerRef} onClose={() => setIsOpen(false)} />}
    </div>
  );
}

type OpenListProps = Omit<ComponentProps<typeof PickerList>, 'options'> & Pick<PickerProps, 'options'>;

function OpenList({ options, ...list }: OpenListProps) {
  const rows = useMemo(() => options(), [options]);
  return (
    <Suspense fallback={null}>
      <PickerList {...list} options={rows} />
    </Suspense>
  );
}

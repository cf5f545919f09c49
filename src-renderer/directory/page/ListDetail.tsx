import type { ReactNode } from 'react';
import { useRef } from 'react';
import { SideSheet } from '../../ui/SideSheet';
import { useReturnFocus } from '../../ui/use-return-focus';

interface ListDetailProps {
  readonly list: ReactNode;
  /** The details of what is chosen; null while nothing is. */
  readonly detail: ReactNode;
  /** What the details are called, as "Agent details". */
  readonly detailTitle: string;
  readonly onClose: () => void;
}

/** A list, and beside it (or over it, in a narrow window) the details of what is chosen. Escape puts them away. */
export function ListDetail({ list, detail, detailTitle, onClose }: ListDetailProps) {
  const listRef = useRef<HTMLDivElement>(null);
  useReturnFocus(listRef, detail !== null, '[role=grid]');
  return (
    <div
      className="list-detail"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && detail !== null) onClose();
      }}
    >
      <div className="list-detail-list" ref={listRef}>
        {list}
      </div>
      {detail !== null && (
        <SideSheet className="list-detail-detail" title={detailTitle} landmark onClose={onClose}>
          {detail}
        </SideSheet>
      )}
    </div>
  );
}

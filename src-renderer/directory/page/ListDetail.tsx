import type { ReactNode } from 'react';
import { useWide } from '../../shell/use-wide';
import { Dialog } from '../../ui/Dialog';

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
  const wide = useWide();
  return (
    <div
      className="list-detail"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && detail !== null) onClose();
      }}
    >
      <div className="list-detail-list">{list}</div>
      {detail !== null &&
        (wide ? (
          <aside className="list-detail-detail" aria-label={detailTitle}>
            {detail}
          </aside>
        ) : (
          <Dialog isOpen kind="sheet" bare title={detailTitle} onClose={onClose}>
            {detail}
          </Dialog>
        ))}
    </div>
  );
}

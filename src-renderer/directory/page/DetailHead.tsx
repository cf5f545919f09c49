import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/IconButton';

interface DetailHeadProps {
  readonly title: string;
  /** Small facts beside the title. */
  readonly marks?: ReactNode;
  /** The close button's name, as "Close agent details". */
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** The head of details: what it is, how to put it away, and under it what can be done with it. */
export function DetailHead({ title, marks, closeLabel, onClose, children }: DetailHeadProps) {
  return (
    <header className="detail-head">
      <div className="detail-title">
        <h2 className="copyable">
          <bdi>{title}</bdi>
        </h2>
        {marks}
      </div>
      <IconButton label={closeLabel} icon={<X size={17} />} onClick={onClose} />
      {children && <div className="detail-actions">{children}</div>}
    </header>
  );
}

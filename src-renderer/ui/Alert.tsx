import { Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './alert.css';

interface AlertProps {
  readonly tone?: 'bad' | 'wait' | 'news';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Buttons: the next step first. */
  readonly actions?: ReactNode;
  readonly className?: string;
}

/** Something that went wrong (alert), or, with tone `news`, something worth knowing (status). */
export function Alert({ tone = 'bad', title, children, actions, className }: AlertProps) {
  return (
    <div
      role={tone === 'news' ? 'status' : 'alert'}
      className={['alert', `alert-${tone}`, className].filter(Boolean).join(' ')}
    >
      {tone === 'news' ? <Info size={17} aria-hidden /> : <TriangleAlert size={17} aria-hidden />}
      <div className="alert-body">
        <p className="alert-title">{title}</p>
        {children}
        {actions && <div className="alert-actions">{actions}</div>}
      </div>
    </div>
  );
}

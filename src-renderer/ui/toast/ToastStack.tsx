import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { assertNever } from '../../../src-main/domain/result';
import { Button } from '../Button';
import { IconButton } from '../IconButton';
import { ProblemAlert } from '../ProblemAlert';
import type { Toast } from './toast';
import { useBackFromToasts } from './use-back-from-toasts';
import './toast.css';

/** Long enough to read a line and reach for its button. */
const NEWS_MS = 8_000;

interface ToastStackProps {
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: number) => void;
}

export function ToastStack({ toasts, onDismiss }: ToastStackProps) {
  const news = toasts.filter((toast) => toast.kind === 'news');
  const problems = toasts.filter((toast) => toast.kind === 'problem');
  const back = useBackFromToasts(toasts);
  return (
    <div className="toasts" {...back}>
      {problems.map((toast) => (
        <ToastItem key={toast.id} toast={toast} onDismiss={onDismiss} />
      ))}
      {/* The live region is there before its news, else a screen reader would miss the first one. */}
      <div role="status" className="toast-news">
        {news.map((toast) => (
          <ToastItem key={toast.id} toast={toast} onDismiss={onDismiss} />
        ))}
      </div>
    </div>
  );
}

function ToastItem({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: (id: number) => void }) {
  const [held, setHeld] = useState(false);
  const { id, kind } = toast;
  useEffect(() => {
    if (kind !== 'news' || held) return undefined;
    const timer = setTimeout(() => onDismiss(id), NEWS_MS);
    return () => clearTimeout(timer);
  }, [id, kind, held, onDismiss]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <div className={`toast toast-${kind}`} onMouseEnter={hold} onMouseLeave={release} onFocus={hold} onBlur={release}>
      <ToastBody toast={toast} onDismiss={() => onDismiss(id)} />
      <IconButton label="Dismiss message" icon={<X size={15} />} onClick={() => onDismiss(id)} />
    </div>
  );
}

function ToastBody({ toast, onDismiss }: { readonly toast: Toast; readonly onDismiss: () => void }) {
  switch (toast.kind) {
    case 'problem':
      return <ProblemAlert problem={toast.problem} />;
    case 'news': {
      const { text, action } = toast;
      return (
        <span className="toast-text">
          {text}
          {action && (
            <Button
              look="link"
              onClick={() => {
                onDismiss();
                action.run();
              }}
            >
              {action.label}
            </Button>
          )}
        </span>
      );
    }
    default:
      return assertNever(toast);
  }
}

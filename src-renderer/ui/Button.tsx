import { useId } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import { Spinner } from './Spinner';
import './button.css';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'plain' | 'primary' | 'go' | 'danger' | 'quiet' | 'link';
  readonly size?: 's' | 'm' | 'l';
  readonly icon?: ReactNode;
  /** Work is under way: the button stays focused and does nothing. */
  readonly busy?: boolean;
  /** Why it cannot be pressed now. It stays focusable, so that the reason can be found by keyboard and ear. */
  readonly unavailable?: string | undefined;
  /** Id of an element that already shows the reason; without it the reason is said, not shown. */
  readonly reasonId?: string | undefined;
}

export function Button(props: ButtonProps) {
  const { look = 'plain', size = 'm', icon, busy = false, unavailable, reasonId, className, onClick, ...rest } = props;
  const ownReasonId = useId();
  const idle = busy || unavailable !== undefined;
  const describedBy = [rest['aria-describedby'], unavailable !== undefined ? (reasonId ?? ownReasonId) : undefined]
    .filter(Boolean)
    .join(' ');
  return (
    <>
      <button
        type="button"
        {...rest}
        className={['button', `button-${look}`, `button-size-${size}`, className].filter(Boolean).join(' ')}
        aria-disabled={idle || undefined}
        aria-busy={busy || undefined}
        aria-describedby={describedBy || undefined}
        title={rest.title ?? unavailable}
        onClick={(event) => {
          if (idle) return event.preventDefault();
          onClick?.(event);
        }}
      >
        {busy ? <Spinner /> : icon}
        {rest.children}
      </button>
      {unavailable !== undefined && reasonId === undefined && (
        <span id={ownReasonId} className="sr-only">
          {unavailable}
        </span>
      )}
    </>
  );
}

import type { ComponentProps, ReactNode } from 'react';
import './pill.css';

interface PillProps extends ComponentProps<'span'> {
  readonly tone?: 'plain' | 'live' | 'wait' | 'bad' | 'accent';
  readonly icon?: ReactNode;
}

/** A small fact in the title area or beside a title. */
export function Pill({ tone = 'plain', icon, className, children, ...rest }: PillProps) {
  return (
    <span {...rest} className={['pill', `pill-${tone}`, className].filter(Boolean).join(' ')}>
      {icon}
      {children}
    </span>
  );
}

import type { ReactNode } from 'react';

/** Quiet news: shown in place and said politely when it changes. */
export function Status({ children, className }: { readonly children?: ReactNode; readonly className?: string }) {
  return (
    <div role="status" className={className}>
      {children}
    </div>
  );
}

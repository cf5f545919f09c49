import { useRef } from 'react';
import type { ReactNode } from 'react';
import { useKeptFocus } from '../../ui/use-kept-focus';

/** What all details of a call stand in. The focus stays in it while what had it comes and goes. */
export function DetailsFrame({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLElement>(null);
  useKeptFocus(frame);
  return (
    <section ref={frame} className="details" aria-label="Call details">
      {children}
    </section>
  );
}

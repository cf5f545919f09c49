import { useId } from 'react';
import type { ReactNode } from 'react';

/** A part of the details under its heading. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={`details-section details-${title.toLowerCase()}`} aria-labelledby={id}>
      <h3 className="section-title" id={id}>
        {title}
      </h3>
      {children}
    </section>
  );
}

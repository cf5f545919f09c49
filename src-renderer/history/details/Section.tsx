import { useId } from 'react';
import type { ReactNode } from 'react';

interface SectionProps {
  readonly title: string;
  /** For the style; the title itself where that is one word. */
  readonly name?: string;
  readonly children: ReactNode;
}

/** A part of the details under its heading. */
export function Section({ title, name = title.toLowerCase(), children }: SectionProps) {
  const id = useId();
  return (
    <section className={`details-section details-${name}`} aria-labelledby={id}>
      <h3 className="section-title" id={id}>
        {title}
      </h3>
      {children}
    </section>
  );
}

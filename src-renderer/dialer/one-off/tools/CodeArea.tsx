import { useId, useRef } from 'react';
import type { Ref } from 'react';
import type { LocatedIssue } from './locate';

interface CodeAreaProps {
  readonly label: string;
  readonly value: string;
  readonly issues: readonly LocatedIssue[];
  readonly onChange: (value: string) => void;
  readonly ref: Ref<HTMLTextAreaElement>;
}

/** A field for code: numbered lines, those with something wrong marked. */
export function CodeArea({ label, value, issues, onChange, ref }: CodeAreaProps) {
  const id = useId();
  const numbers = useRef<HTMLOListElement>(null);
  const wrong = new Set(issues.map(({ line }) => line));
  const lines = value.split('\n').length;
  return (
    <div className="code">
      <label className="sr-only" htmlFor={id}>
        {label}
      </label>
      <ol className="code-numbers" ref={numbers} aria-hidden>
        {Array.from({ length: lines }, (_, index) => (
          <li key={index} data-wrong={wrong.has(index + 1) || undefined}>
            {index + 1}
          </li>
        ))}
      </ol>
      <textarea
        id={id}
        ref={ref}
        className="code-text"
        value={value}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        autoFocus
        aria-invalid={issues.length > 0 || undefined}
        onChange={(event) => onChange(event.target.value)}
        onScroll={(event) => {
          if (numbers.current) numbers.current.scrollTop = event.currentTarget.scrollTop;
        }}
      />
    </div>
  );
}

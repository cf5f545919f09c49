import { useEffect, useId, useRef } from 'react';
import type { RefObject } from 'react';
import type { LocatedIssue } from './locate';

interface CodeAreaProps {
  readonly label: string;
  /** What is in it when it appears. */
  readonly initial: string;
  readonly lines: number;
  readonly issues: readonly LocatedIssue[];
  readonly onChange: (value: string) => void;
  readonly ref: RefObject<HTMLTextAreaElement | null>;
}

/**
 * A field for code: numbered lines, those with something wrong marked. React is not told its text, which may hold secrets
 * (as in `ui/WipedField`): whoever has the field reads it there, and it is wiped when it goes.
 */
export function CodeArea({ label, initial, lines, issues, onChange, ref }: CodeAreaProps) {
  const id = useId();
  const numbers = useRef<HTMLOListElement>(null);
  const wrong = new Set(issues.map(({ line }) => line));
  useEffect(() => {
    const area = ref.current;
    return () => {
      if (area) area.value = '';
    };
  }, [ref]);
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
        defaultValue={initial}
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

import type { Hit } from './find';

interface MarkedTextProps {
  readonly text: string;
  /** In the order of the text. */
  readonly hits: readonly Hit[];
  readonly current: Hit | null;
}

/** A text from outside, as text, with what was found in it marked; the hit that one is at more than the others. */
export function MarkedText({ text, hits, current }: MarkedTextProps) {
  if (hits.length === 0) return text;
  const pieces = hits.map((hit, index) => {
    const after = hits[index + 1]?.from ?? text.length;
    return (
      <span key={hit.from}>
        <mark className={hit === current ? 'hit-current' : undefined} aria-current={hit === current || undefined}>
          {text.slice(hit.from, hit.to)}
        </mark>
        {text.slice(hit.to, after)}
      </span>
    );
  });
  return (
    <>
      {text.slice(0, hits[0]?.from)}
      {pieces}
    </>
  );
}

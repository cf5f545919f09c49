import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';

interface TagProps {
  readonly tag: string;
  readonly onRemove: () => void;
}

/** One tag of a call. Where it goes with the focus on it, its neighbour has the focus next. */
export function Tag({ tag, onRemove }: TagProps) {
  const item = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const element = item.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const neighbour = element.nextElementSibling ?? element.previousElementSibling;
      neighbour?.querySelector('button')?.focus();
    };
  }, []);
  return (
    <li ref={item} className="tag">
      <bdi>{tag}</bdi>
      <button type="button" aria-label={`Remove tag ${tag}`} onClick={onRemove}>
        <X size={12} aria-hidden />
      </button>
    </li>
  );
}

/** What a key does to the list. */
export type KeyDone =
  /** `first`: with its first row active. */
  | { readonly kind: 'open'; readonly first: boolean }
  /** Null: back in the text. */
  | { readonly kind: 'go'; readonly to: number | null }
  | { readonly kind: 'take'; readonly row: number }
  | { readonly kind: 'close' };

interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * Null: the key is the text's. Until a row is active, which only the arrows make it, Enter and Tab do what they do without
 * a list.
 *
 * @param count rows that are shown; 0: the list is closed
 */
export function keyDone(press: Press, count: number, active: number | null): KeyDone | null {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = press;
  if (ctrlKey || metaKey || shiftKey) return null;
  if (key === 'ArrowDown') {
    if (count === 0) return { kind: 'open', first: !altKey };
    return { kind: 'go', to: active === null ? 0 : (active + 1) % count };
  }
  if (count === 0) return null;
  if (key === 'Escape' || (key === 'ArrowUp' && altKey)) return { kind: 'close' };
  if (active === null || altKey) return null;
  if (key === 'ArrowUp') return { kind: 'go', to: active === 0 ? null : active - 1 };
  return key === 'Enter' || key === 'Tab' ? { kind: 'take', row: active } : null;
}

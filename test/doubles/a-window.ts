import { act } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';

/** The width query, answered by the test. Returns what makes the window wide or narrow. */
export function aWindow(): (wide: boolean) => void {
  let wide = true;
  const listeners = new Set<() => void>();
  vi.stubGlobal('matchMedia', (media: string) => ({
    media,
    get matches() {
      return wide;
    },
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }));
  onTestFinished(() => void vi.unstubAllGlobals());
  return (now: boolean) =>
    act(() => {
      wide = now;
      for (const listener of listeners) listener();
    });
}

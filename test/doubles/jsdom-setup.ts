// What every component test needs of its surroundings.
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

// jsdom has no layout; what only moves or measures things may do nothing there.
Element.prototype.scrollIntoView ??= () => undefined;
window.matchMedia ??= (media: string): MediaQueryList =>
  Object.assign(new EventTarget(), {
    matches: false,
    media,
    onchange: null,
    addListener: () => undefined,
    removeListener: () => undefined,
  });
window.CSS ??= {} as typeof window.CSS;
window.CSS.escape ??= (text: string) => text.replace(/[^\w-]/g, (char) => `\\${char}`);

afterEach(cleanup);

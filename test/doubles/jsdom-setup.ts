// What every component test needs of its surroundings.
import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

/** jsdom has no layout: what only measures or moves things may do nothing there. */
const lacking = {
  scrollIntoView: () => undefined,
  matchMedia: (media: string) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    }),
  CSS: { escape: (text: string) => text.replace(/[^\w-]/g, (char) => `\\${char}`), supports: () => false },
};

const { scrollIntoView, ...ofWindow } = lacking;
if (!('scrollIntoView' in Element.prototype)) Object.assign(Element.prototype, { scrollIntoView });
for (const [name, value] of Object.entries(ofWindow)) {
  if (!(name in window)) Object.assign(window, { [name]: value });
}

afterEach(cleanup);

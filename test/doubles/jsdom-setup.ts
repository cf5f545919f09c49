// What every component test needs of its surroundings.
import '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

/** jsdom has no layout: what only measures or moves things may do nothing there. */
const lacking = {
  scrollIntoView: () => undefined,
  scrollTo: () => undefined,
  scrollBy: () => undefined,
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

const { scrollIntoView, scrollTo, scrollBy, ...ofWindow } = lacking;
const supply = (target: object, name: string, value: unknown): void => {
  if (Reflect.get(target, name) === undefined) Reflect.set(target, name, value);
};
supply(Element.prototype, 'scrollIntoView', scrollIntoView);
supply(Element.prototype, 'scrollTo', scrollTo);
supply(Element.prototype, 'scrollBy', scrollBy);
for (const [name, value] of Object.entries(ofWindow)) supply(window, name, value);

// A slow machine is no failure: what is waited for may take its time.
configure({ asyncUtilTimeout: 8_000 });
afterEach(cleanup);

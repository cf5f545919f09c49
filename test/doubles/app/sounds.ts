import type { Page } from 'playwright-core';

interface WithSounds {
  sounding: () => number;
}

/** Counts what sounds in the page from now on: of the players that are made after this. */
export const listenIn = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const made: HTMLAudioElement[] = [];
    const Silent = window.Audio;
    window.Audio = class extends Silent {
      constructor() {
        super();
        made.push(this);
      }
    };
    (globalThis as unknown as WithSounds).sounding = () => made.filter(({ paused }) => !paused).length;
  });

/** How many sounds can be heard. */
export const sounding = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as WithSounds).sounding());

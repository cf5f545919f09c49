import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** More stops than there are in any window. */
const MOST_STOPS = 80;

export const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluate((element) => element === document.activeElement);

/** Waits until something has the focus. */
export const focusOn = (locator: Locator): Promise<void> =>
  expect.poll(() => hasFocus(locator), { message: String(locator) }).toBe(true);

/** Whether what has the focus can be seen whole, or as much of it as there is room for; for a picture of the focus. */
const focusIsSeen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { top, bottom, height } = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    return height > 0 && top < window.innerHeight && bottom > 0;
  });

/** Presses Tab (or Shift+Tab) until that has the focus, and sees to it that the focus can be seen all the way. */
export async function tabTo(page: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await wanted.waitFor();
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(wanted)) {
      await expect.poll(() => focusIsSeen(page)).toBe(true);
      return;
    }
  }
  const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
  throw new Error(`not reached by ${key}: ${String(wanted)}; the focus is at ${String(at)}`);
}

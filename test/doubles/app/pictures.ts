import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';

const OUT = join(import.meta.dirname, '..', '..', '..', 'out', 'pictures');

const VIEWPORTS = [
  { width: 1200, height: 760 },
  { width: 380, height: 700 },
] as const;

/**
 * Takes pictures of what is on screen, wide and narrow, light and dark, to be looked at by a person: nothing compares
 * them. They are in out/pictures.
 *
 * @param shown what must be in sight, where the page scrolls
 */
export async function takePictures(page: Page, name: string, shown?: Locator): Promise<void> {
  await mkdir(OUT, { recursive: true });
  const before = page.viewportSize();
  for (const viewport of VIEWPORTS) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await shown?.first().scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(OUT, `${name}-${viewport.width}-${colorScheme}.png`) });
    }
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(before ?? VIEWPORTS[0]);
}

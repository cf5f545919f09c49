import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** By WCAG level; its experimental rules are left out, as axe itself does unless told (the pad's letters trip one). */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds, in both colour schemes, wide and narrow; empty is right. */
export async function violations(page: Page): Promise<readonly string[]> {
  const found: string[] = [];
  for (const width of [1200, 380]) {
    await page.setViewportSize({ width, height: 760 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.evaluate(axe);
      // WCAG 1.4.10: nothing is read by scrolling sideways.
      const sideways = await page.evaluate(() =>
        [...document.querySelectorAll('.page-column')].some((column) => column.scrollWidth > column.clientWidth),
      );
      if (sideways) found.push(`${String(width)} ${colorScheme} scrolls sideways`);
      const { violations: all } = await page.evaluate<AxeResults, string[]>(
        (tags) =>
          (globalThis as unknown as { axe: { run(o: object): Promise<AxeResults> } }).axe.run({
            runOnly: tags,
            rules: { 'label-content-name-mismatch': { enabled: false } },
          }),
        RULES,
      );
      found.push(
        ...all.map(
          (one) => `${String(width)} ${colorScheme} ${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`,
        ),
      );
    }
  }
  return found;
}

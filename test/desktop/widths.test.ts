import { describe, expect, it } from 'vitest';
import type { AccountId } from '../../src-main/domain/ids';
import { rawCommand } from '../doubles/app/bridge-in-page';
import { fillHistory } from '../doubles/app/filled-history';
import { openView } from '../doubles/app/steps';
import { WIDE, withAccount } from '../doubles/app/with-account';

const given = withAccount({ size: WIDE });
const NARROW = { width: 380, height: 760 };

describe('while the window becomes narrow and wide again', () => {
  it('the details of an agent stay where they were scrolled to, with what is typed in them', async () => {
    const { page } = given;
    await openView(page, 'Agents');
    await page.getByRole('row', { name: /Appointment reminders/ }).click();
    const wide = page.getByRole('complementary', { name: 'Agent details' });
    const sheet = page.getByRole('dialog', { name: 'Agent details' });
    const search = page.getByRole('searchbox', { name: 'Search the prompt' });
    await page.setViewportSize({ width: 1200, height: 420 });
    await search.fill('th');
    const element = await wide.elementHandle();
    const field = await search.elementHandle();
    // The last part is under the edge: scrolled to, it stays in sight.
    const last = wide.locator('section').last();
    await last.scrollIntoViewIfNeeded();
    await expect.poll(() => wide.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
    await search.evaluate((input: HTMLElement) => input.focus({ preventScroll: true }));
    for (const width of [380, 1200, 380]) {
      await page.setViewportSize({ width, height: 420 });
      const shown = width < 760 ? sheet : wide;
      await shown.waitFor();
      expect(await shown.evaluate((now, before) => now === before, element)).toBe(true);
      expect(await search.evaluate((now, before) => now === before && now === document.activeElement, field)).toBe(
        true,
      );
      expect(await search.inputValue()).toBe('th');
      expect(await shown.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
    }
    await page.keyboard.type('e');
    expect(await search.inputValue()).toBe('the');
  });

  it('the history shows the same calls at its top', async () => {
    const snapshot = await rawCommand(given.page, 'app.snapshot', null);
    const { activeAccountId } = (snapshot as unknown as { value: { activeAccountId: AccountId } }).value;
    const page = await given.restart((profile) => fillHistory(profile, activeAccountId, 300, Date.now()));
    await openView(page, 'History');
    const grid = page.getByRole('grid', { name: 'Calls' });
    await grid.getByRole('row').first().waitFor();
    await grid.evaluate((list) => list.parentElement?.scrollTo({ top: 6_000 }));
    /** The call that lies over the upper edge, by its place in the list; null while rows are being read. */
    const top = (): Promise<string | null> =>
      grid.evaluate((list) => {
        const edge = (list.parentElement?.getBoundingClientRect().top ?? 0) + 40;
        const row = [...list.querySelectorAll('[role=row]')].find((one) => one.getBoundingClientRect().bottom > edge);
        return row?.getAttribute('aria-busy') === 'true' ? null : (row?.getAttribute('data-index') ?? null);
      });
    await expect.poll(top).not.toBeNull();
    const before = Number(await top());
    expect(before).toBeGreaterThan(20);
    for (const size of [NARROW, WIDE, NARROW, WIDE]) {
      await page.setViewportSize(size);
      await expect
        .poll(async () => Math.abs(Number((await top()) ?? -100) - before), { timeout: 10_000 })
        .toBeLessThanOrEqual(1);
    }
  });
});

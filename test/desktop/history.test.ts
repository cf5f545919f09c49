import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { takePictures } from '../doubles/app/pictures';
import { openView } from '../doubles/app/steps';
import { violations } from '../doubles/app/violations';
import { WIDE, withAccount } from '../doubles/app/with-account';

const given = withAccount({ sandbox: { scenario: { pastCalls: true } }, size: WIDE });

describe('the history of the organization', () => {
  it('lists inbound calls, narrows by a term, shows details, and tags with Undo', async () => {
    const { page } = given;
    await openView(page, 'History');
    const rows = page.getByRole('grid', { name: 'Calls' }).getByRole('row');
    const search = page.getByRole('combobox', { name: 'Search calls' });
    const inbound = rows.filter({ has: page.getByRole('img', { name: 'Inbound' }) }).first();
    await inbound.waitFor();
    await takePictures(page, 'history-full');
    await search.fill('direction:inbound');
    await page.getByRole('button', { name: 'Remove filter Direction: Inbound' }).waitFor();
    await expect.poll(() => rows.filter({ has: page.getByRole('img', { name: 'Outbound' }) }).count()).toBe(0);
    await inbound.getByRole('button', { name: 'Details' }).click();
    const details = page.getByRole('region', { name: 'Call details' });
    await details.getByText('Called number').waitFor();
    await details.getByRole('textbox', { name: 'New tag' }).fill('roof');
    await details.getByRole('button', { name: 'Add tag' }).click();
    await details.getByRole('button', { name: 'Remove tag roof' }).waitFor();
    await takePictures(page, 'history-details');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => details.getByRole('button', { name: 'Remove tag roof' }).count()).toBe(0);
    await details.getByRole('button', { name: 'Close details' }).click();
    await page.getByRole('button', { name: /^Filters/ }).click();
    await page.getByRole('dialog', { name: 'Filters' }).getByText('Status').first().waitFor();
    await takePictures(page, 'history-filters');
    await page.keyboard.press('Escape');
    await search.fill('status:faild nobodyatall');
    await page.getByText('Nothing matches').waitFor();
    await page.getByText(/No status “faild”/).waitFor();
    await takePictures(page, 'history-nothing');
    await page.setViewportSize({ width: 380, height: 700 });
    await search.fill('direction:inbound');
    await inbound.getByRole('button', { name: 'Details' }).click();
    await page.getByRole('dialog', { name: 'Call details' }).getByText('Called number').waitFor();
    await takePictures(page, 'history-sheet');
  });

  it('by keyboard alone a search is typed, mended, kept, picked again, deleted and brought back', async () => {
    const { page } = given;
    await openView(page, 'History');
    const rows = page.getByRole('grid', { name: 'Calls' }).getByRole('row');
    const search = page.getByRole('combobox', { name: 'Search calls' });
    await rows.first().waitFor();
    /** Goes on with Tab until a control is reached. */
    const reach = async (wanted: Locator): Promise<void> => {
      await wanted.first().waitFor();
      for (let tabs = 0; tabs < 60; tabs += 1) {
        if (await wanted.first().evaluate((element) => element === document.activeElement)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error('not to be reached by Tab');
    };
    const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
    await page.keyboard.press('Control+f');
    await page.keyboard.type('direction:inbond agnet:nobody ');
    await page.getByText(/No direction “inbond”. Did you mean/).waitFor();
    await page.getByText(/“agnet:” is not a filter/).waitFor();
    await takePictures(page, 'history-remarks');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(WIDE);
    await reach(button('direction:inbound'));
    await page.keyboard.press('Enter');
    await button('Remove filter Direction: Inbound').waitFor();
    await expect.poll(() => search.inputValue()).toBe('direction:inbound agnet:nobody ');
    for (let letters = 0; letters < ' agnet:nobody '.length; letters += 1) await page.keyboard.press('Delete');
    await rows
      .filter({ has: page.getByRole('img', { name: 'Inbound' }) })
      .first()
      .waitFor();

    await reach(button(/^Saved/));
    await page.keyboard.press('Enter');
    await reach(page.getByRole('textbox', { name: 'Name of this search' }));
    await page.keyboard.type('Callers');
    await page.keyboard.press('Enter');
    await button('Delete Callers').waitFor();
    await page.keyboard.press('Escape');
    await reach(button('Remove filter Direction: Inbound'));
    await page.keyboard.press('Enter');
    await expect.poll(() => search.inputValue()).toBe('');

    await reach(button(/^Saved/));
    await page.keyboard.press('Enter');
    await reach(button(/^Callers/));
    await page.keyboard.press('Enter');
    await expect.poll(() => search.inputValue()).toBe('direction:inbound');
    await reach(button(/^Saved/));
    await page.keyboard.press('Enter');
    await reach(button('Delete Callers'));
    await page.keyboard.press('Enter');
    await button('Delete Callers').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await reach(button('Undo'));
    await page.keyboard.press('Enter');
    await reach(button(/^Saved/));
    await page.keyboard.press('Enter');
    await button('Delete Callers').waitFor();
  });
});

import { describe, expect, it } from 'vitest';
import { takePictures } from '../doubles/app/pictures';
import { openView } from '../doubles/app/steps';
import { violations } from '../doubles/app/violations';
import { WIDE, withAccount } from '../doubles/app/with-account';

const given = withAccount({ sandbox: { scenario: { pastCalls: true } }, size: WIDE });

describe('suggestions under the search of the history', () => {
  it('are taken by keyboard and mouse, narrow the list, and are undone like typing', async () => {
    const { page } = given;
    await openView(page, 'History');
    const search = page.getByRole('combobox', { name: 'Search calls' });
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    const option = (name: string | RegExp) => list.getByRole('option', { name });
    const value = () => search.inputValue();
    await page.getByRole('grid', { name: 'Calls' }).getByRole('row').first().waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.press('ArrowDown');
    await option(/^sort:/).waitFor();
    await takePictures(page, 'suggestions-names');
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(WIDE);
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });

    await page.keyboard.type('di');
    await option(/^direction:/).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await option('inbound').waitFor();
    expect(await value()).toBe('direction:');
    await page.keyboard.type('in');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await value()).toBe('direction:inbound ');
    await list.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Remove filter Direction: Inbound' }).waitFor();

    await page.keyboard.press('Control+z');
    await expect.poll(value).toBe('direction:in');
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(value).toBe('direction:inbound ');

    await page.keyboard.type('status:');
    await option('failed').click();
    expect(await value()).toBe('direction:inbound status:failed ');
    await page.keyboard.type('roof');
    expect(await value()).toBe('direction:inbound status:failed roof');
    await page.getByRole('button', { name: 'Remove filter Status: Failed' }).waitFor();

    await search.fill('agent:');
    await option(/./).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await takePictures(page, 'suggestions-agents');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(await value()).toMatch(/^agent:\S.* $/);
    expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: /^Remove filter Agent:/ }).waitFor();
  });

  it('leave an input method in peace until it has put down what it wrote', async () => {
    const { page } = given;
    await openView(page, 'History');
    const search = page.getByRole('combobox', { name: 'Search calls' });
    const list = page.getByRole('listbox', { name: 'Suggestions' });
    await search.click();
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Input.imeSetComposition', { text: 'has:', selectionStart: 4, selectionEnd: 4 });
    await expect.poll(() => search.inputValue()).toBe('has:');
    await page
      .getByRole('status', { name: 'About this search' })
      .getByText(/narrows nothing/)
      .waitFor();
    expect(await list.count()).toBe(0);
    await devTools.send('Input.insertText', { text: 'has:' });
    await list.getByRole('option', { name: 'transcript' }).waitFor();
    expect(await search.inputValue()).toBe('has:');
  });
});

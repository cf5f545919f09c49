import type { Locator, Page } from 'playwright-core';
import { rawCommand } from './bridge-in-page';

/** What a person does in the app, by the names on screen. */

/** With calls allowed at every hour: what a test sees must not hang on the hour at which it runs. */
export async function addAccount(page: Page, key: string, baseUrl: string): Promise<void> {
  await page.getByRole('textbox', { name: 'API key' }).fill(key);
  await page.getByRole('button', { name: 'Advanced' }).click();
  await page.getByRole('textbox', { name: 'API base URL' }).fill(baseUrl);
  await page.getByRole('button', { name: 'Save and verify' }).click();
  await rawCommand(page, 'guards.chooseHours', { ask: false, from: 0, to: 1_440 });
}

export async function trySandbox(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try the sandbox' }).click();
  await numberField(page).waitFor();
}

export const numberField = (page: Page): Locator => page.getByRole('textbox', { name: 'Number to call' });

export const callButton = (page: Page): Locator => page.getByRole('button', { name: 'Call', exact: true });

export const liveCalls = (page: Page): Locator =>
  page.getByRole('region', { name: 'Live calls' }).getByRole('listitem');

export async function choose(page: Page, field: 'Call from' | 'Agent', option: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name: field })
    .or(page.getByRole('combobox', { name: field }))
    .first()
    .click();
  await page.getByRole('option', { name: option }).first().click();
}

export async function openView(
  page: Page,
  view: 'Dial' | 'History' | 'Agents' | 'Numbers' | 'Billing' | 'Settings',
): Promise<void> {
  const bar = page.getByRole('navigation', { name: 'Main' });
  await bar
    .getByRole('link', { name: view })
    .or(bar.getByRole('tab', { name: view }))
    .or(bar.getByRole('button', { name: view }))
    .first()
    .click();
}

import type { Locator, Page } from 'playwright-core';
import { choose } from './steps';

/** What a person does in the form of a one-off configuration, by the names on screen. */

export const PROMPT = 'You are Mira. Remind the person of the appointment on Friday and ask whether they can come.';

/** The value that a tool's header holds; nobody but the keychain, main and ThunderPhone may have it. */
export const TOOL_SECRET = ['tool', 'header', 'value', '7f3a91'].join('-');

/** One tool as ThunderPhone takes it, with a secret in a header. */
export const toolsWith = (secret: string) => [
  {
    type: 'function',
    function: {
      name: 'move_appointment',
      description: 'Moves the appointment to another day.',
      parameters: { type: 'object', properties: { day: { type: 'string' } }, required: ['day'] },
    },
    endpoint: { url: 'https://tools.example.com/move', headers: { Authorization: `Bearer ${secret}` } },
  },
];

export const promptField = (page: Page): Locator => page.getByRole('textbox', { name: 'Prompt', exact: true });

export async function writeOneOff(page: Page): Promise<void> {
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', 'One-off configuration');
  await promptField(page).fill(PROMPT);
  const voice = page.getByRole('combobox', { name: 'Voice' });
  // The field scrolls into view by the click; a list that is open is closed by scrolling.
  await voice.click();
  await voice.fill('oliv');
  await page
    .getByRole('option', { name: /Olivia/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Product' }).fill('bolt');
  await page.keyboard.press('Escape');
}

export const toolsText = (page: Page): Locator => page.getByRole('textbox', { name: 'Tools as JSON' });

export async function openTools(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'More of this configuration' });
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
  await page.getByRole('button', { name: 'Tools…' }).click();
  await toolsText(page).waitFor();
}

/** Types tools into the editor, and presses Keep tools. */
export async function typeTools(page: Page, tools: unknown): Promise<void> {
  await openTools(page);
  await toolsText(page).fill(JSON.stringify(tools, null, 2));
  await page.getByRole('button', { name: 'Keep tools' }).click();
}

export async function keepTools(page: Page, secret = TOOL_SECRET): Promise<void> {
  await typeTools(page, toolsWith(secret));
  await page.getByText('Header values are in the keychain').waitFor();
}

export const templateButton = (page: Page, name: string): Locator =>
  page.getByRole('button', { name: `Template: ${name}`, exact: true });

/** Opens the menu under the template's name, and chooses an entry of it. */
export async function inTemplateMenu(page: Page, current: string, entry: string): Promise<void> {
  await templateButton(page, current).click();
  await page.getByRole('menuitem', { name: entry, exact: true }).click();
}

/** Answers the dialog that asks for a template's name. */
export async function nameTemplate(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Template name' }).fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
}

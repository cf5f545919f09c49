import { describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import {
  inTemplateMenu,
  keepTools,
  nameTemplate,
  PROMPT,
  promptField,
  templateButton,
  toolsWith,
  TOOL_SECRET,
  writeOneOff,
} from '../doubles/app/one-off-steps';
import { callButton, numberField } from '../doubles/app/steps';
import { withAccount } from '../doubles/app/with-account';

const app = withAccount({ sandbox: { speed: 8 } });

const LONGER = `${PROMPT} Be brief.`;

async function saveAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Save as…' }).click();
  await nameTemplate(page, name);
  await templateButton(page, name).waitFor();
}

/** The names that the menu lists, in its order. */
async function listed(page: Page, current: string): Promise<readonly string[]> {
  await templateButton(page, current).click();
  const names = await page.getByRole('group', { name: 'Templates' }).getByRole('menuitem').allInnerTexts();
  await page.keyboard.press('Escape');
  await page.getByRole('menu', { name: 'Templates' }).waitFor({ state: 'detached' });
  return names;
}

describe('templates', () => {
  it('are saved, saved over, copied and renamed, and are there after a restart', async () => {
    const { page } = app;
    await writeOneOff(page);
    await saveAs(page, 'Friday');

    await promptField(page).fill(LONGER);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('“Friday” was saved.').last().waitFor();
    await inTemplateMenu(page, 'Friday', 'Duplicate');
    await inTemplateMenu(page, 'Friday copy', 'Rename…');
    await nameTemplate(page, 'Thursday');
    await templateButton(page, 'Thursday').waitFor();
    await inTemplateMenu(page, 'Thursday', 'Save as…');
    await nameTemplate(page, 'Friday');
    await page.getByText('Another template has this name').waitFor();
    await page.keyboard.press('Escape');
    expect(await listed(page, 'Thursday')).toEqual(['Friday', 'Thursday']);

    const again = await app.restart();
    await templateButton(again, 'Thursday').waitFor();
    expect(await listed(again, 'Thursday')).toEqual(['Friday', 'Thursday']);
    expect(await promptField(again).inputValue()).toBe(LONGER);
  });

  it('bring their configuration and their tools’ secrets into the form, and a call is made by them', async () => {
    const { page, sandbox } = app;
    await writeOneOff(page);
    await keepTools(page);
    await saveAs(page, 'With tools');
    await inTemplateMenu(page, 'With tools', 'Clear');
    expect(await promptField(page).inputValue()).toBe('');

    const again = await app.restart();
    await inTemplateMenu(again, 'No template', 'With tools');
    await expect.poll(() => promptField(again).inputValue()).toBe(PROMPT);
    await numberField(again).fill('2125550142');
    await callButton(again).click();
    const placed = () => sandbox.requests().filter(({ method }) => method === 'POST');
    await expect.poll(placed).toHaveLength(1);
    expect(placed()[0]?.body).toMatchObject({
      config: { prompt: PROMPT, voice: 'olivia', product: 'bolt', tools: toolsWith(TOOL_SECRET) },
    });
  });

  it('that replace what was typed give it back by Undo', async () => {
    const { page } = app;
    await writeOneOff(page);
    await saveAs(page, 'Friday');
    await inTemplateMenu(page, 'Friday', 'Clear');
    await promptField(page).fill('Half a thought');
    await inTemplateMenu(page, 'No template', 'Friday');
    await expect.poll(() => promptField(page).inputValue()).toBe(PROMPT);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect.poll(() => promptField(page).inputValue()).toBe('Half a thought');
    await templateButton(page, 'No template').waitFor();
  });

  it('are deleted, come back by Undo with their secrets, and without Undo are gone after a restart', async () => {
    const { page } = app;
    await writeOneOff(page);
    await keepTools(page);
    await saveAs(page, 'Friday');
    await inTemplateMenu(page, 'Friday', 'Delete');
    await templateButton(page, 'No template').waitFor();
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await templateButton(page, 'Friday').waitFor();
    expect(await listed(page, 'Friday')).toEqual(['Friday']);

    const kept = await app.restart();
    await inTemplateMenu(kept, 'Friday', 'Duplicate');
    await inTemplateMenu(kept, 'Friday copy', 'Delete');
    await templateButton(kept, 'No template').waitFor();

    const again = await app.restart();
    expect(await listed(again, 'No template')).toEqual(['Friday']);
  });
});

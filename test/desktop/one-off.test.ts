import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { addAccount, callButton, choose, liveCalls, numberField, openView } from '../doubles/app/steps';

const SECRET = ['tool', 'header', 'value', '7f3a91'].join('-');
const PROMPT = 'You are Mira. Remind the person of the appointment on Friday and ask whether they can come.';

const TOOLS = [
  {
    type: 'function',
    function: {
      name: 'move_appointment',
      description: 'Moves the appointment to another day.',
      parameters: { type: 'object', properties: { day: { type: 'string' } }, required: ['day'] },
    },
    endpoint: { url: 'https://tools.example.com/move', headers: { Authorization: `Bearer ${SECRET}` } },
  },
];

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox({ speed: 8 });
  running = await launchApp();
  await addAccount(running.page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(running.page).waitFor();
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

async function writeOneOff(page: Page): Promise<void> {
  await choose(page, 'Call from', /555-0101/);
  await choose(page, 'Agent', 'One-off configuration');
  await page.getByRole('textbox', { name: 'Prompt', exact: true }).fill(PROMPT);
  await page.getByRole('combobox', { name: 'Voice' }).fill('oliv');
  await page
    .getByRole('option', { name: /Olivia/ })
    .first()
    .click();
  await page.getByRole('combobox', { name: 'Product' }).fill('bolt');
  await page.keyboard.press('Escape');
}

async function keepTools(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'More of this configuration' }).click();
  await page.getByRole('button', { name: 'Tools…' }).click();
  await page.getByRole('textbox', { name: 'Tools as JSON' }).fill(JSON.stringify(TOOLS, null, 2));
  await page.getByRole('button', { name: 'Keep tools' }).click();
  await page.getByText('Header values are in the keychain').waitFor();
}

const placed = () => sandbox.requests().filter(({ method }) => method === 'POST');

describe('a one-off agent', () => {
  it('is written, calls, and is what the call record shows; its secret is nowhere but in the request', async () => {
    const { page, profile } = running;
    await writeOneOff(page);
    await keepTools(page);
    await numberField(page).fill('2125550142');
    await callButton(page).click();
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();

    expect(placed()).toHaveLength(1);
    expect(placed()[0]?.body).toMatchObject({
      config: { prompt: PROMPT, voice: 'olivia', product: 'bolt', tools: TOOLS },
    });
    expect(placed()[0]?.body).not.toHaveProperty('agent_id');

    await openView(page, 'History');
    await page
      .getByRole('row', { name: /One-off configuration/ })
      .first()
      .click();
    await page.getByText('Configuration', { exact: true }).first().waitFor();
    expect(await page.content()).not.toContain(SECRET);

    await running.quit();
    expect(await filesWith(profile, SECRET)).toEqual([]);
    expect(await filesWith(profile, 'Remind the person')).not.toEqual([]);
  });

  it('is there again at the next start, and its secret is still sent', async () => {
    const { page, profile } = running;
    await writeOneOff(page);
    await keepTools(page);
    await running.quit();
    running = await launchApp({ profile });
    const again = running.page;
    await again.getByRole('textbox', { name: 'Prompt', exact: true }).waitFor();
    await numberField(again).fill('2125550142');
    await callButton(again).click();
    await liveCalls(again).first().waitFor();
    await expect.poll(() => placed()[0]?.body).toMatchObject({ config: { prompt: PROMPT, tools: TOOLS } });
  });
});

async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const content = await readFile(join(entry.parentPath, entry.name)).catch(() => Buffer.alloc(0));
    if (content.includes(text) || content.includes(Buffer.from(text, 'utf16le'))) found.push(entry.name);
  }
  return found;
}

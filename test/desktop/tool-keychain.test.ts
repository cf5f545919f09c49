import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { SnapshotView } from '../../src-main/contract/views';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { rawCommand } from '../doubles/app/bridge-in-page';
import { closeApps, launchApp } from '../doubles/app/launch';
import { filesWith } from '../doubles/app/leaks';
import {
  keepTools,
  openTools,
  toolsText,
  toolsWith,
  TOOL_SECRET,
  typeTools,
  writeOneOff,
} from '../doubles/app/one-off-steps';
import { addAccount, callButton, liveCalls, numberField } from '../doubles/app/steps';
import { withAccount } from '../doubles/app/with-account';
import type { KeyringSession } from '../doubles/keyring-session';
import { KEYRING_PASSWORD, startKeyring } from '../doubles/keyring-session';
import { dismissPasswordWindow, typePassword } from '../doubles/password-window';

const TOOLS = toolsWith(TOOL_SECRET);
const LOCKED = 'The keychain of this computer is locked.';

const placedAt = (sandbox: Sandbox) => sandbox.requests().filter(({ method }) => method === 'POST');

async function call(page: Page): Promise<void> {
  await numberField(page).fill('2125550142');
  await callButton(page).click();
}

/** Under which name the keychain has the value that the form's tools refer to. */
async function itemOf(page: Page): Promise<string> {
  await openTools(page);
  const [, id = ''] = /\{\{secret:([^}]+)\}\}/.exec(await toolsText(page).inputValue()) ?? [];
  await page.getByRole('button', { name: 'Cancel' }).click();
  const snapshot = (await rawCommand(page, 'app.snapshot', null)) as unknown as { readonly value: SnapshotView };
  return `${snapshot.value.activeAccountId ?? ''} tool ${id}`;
}

describe('with a keychain', () => {
  let keyring: KeyringSession;
  beforeEach(async () => {
    keyring = await startKeyring({ keyring: 'unlocked' });
  });
  afterEach(() => keyring.stop());
  const app = withAccount({ sandbox: { speed: 8 }, launch: () => ({ env: keyring.env }) });

  const isHeld = (item: string): boolean => {
    try {
      return keyring.held(item) !== '';
    } catch {
      return false;
    }
  };

  it('a value that was typed over is gone from it after the next start; the one in its place stays', async () => {
    const { page } = app;
    await writeOneOff(page);
    await keepTools(page, 'the-value-before');
    const before = await itemOf(page);
    await keepTools(page);
    const now = await itemOf(page);
    expect(keyring.held(before)).toContain('the-value-before');
    await app.restart();
    await expect.poll(() => isHeld(before)).toBe(false);
    expect(keyring.held(now)).toContain(TOOL_SECRET);
  });

  it('that is locked, tools are not kept: it says so, what was typed stays, nothing is written in plain; unlocked, it works', async () => {
    const { page, running } = app;
    await writeOneOff(page);
    keyring.lock();
    await typeTools(page, TOOLS);
    await dismissPasswordWindow(keyring.env);
    const editor = page.getByRole('dialog', { name: 'Tools' });
    await editor.getByText(LOCKED).waitFor();
    expect(JSON.parse(await toolsText(page).inputValue())).toEqual(TOOLS);
    expect(await filesWith(running.profile, TOOL_SECRET)).toEqual([]);

    await editor.getByRole('button', { name: 'Try again' }).click();
    await typePassword(keyring.env, KEYRING_PASSWORD);
    await page.getByText('Header values are in the keychain').waitFor();
    await call(page);
    await liveCalls(page).first().waitFor();
    await expect.poll(() => placedAt(app.sandbox)[0]?.body).toMatchObject({ config: { tools: TOOLS } });
    await running.quit();
    expect(await filesWith(running.profile, TOOL_SECRET)).toEqual([]);
  });

  it('that is locked, tools can be kept for this run only, and then ask for their value again in the next', async () => {
    const { page } = app;
    await writeOneOff(page);
    keyring.lock();
    await typeTools(page, TOOLS);
    await dismissPasswordWindow(keyring.env);
    await page.getByRole('dialog').getByRole('button', { name: 'Use for this run only' }).click();
    await page.getByText('Header values stay for this run only').waitFor();
    await call(page);
    await expect.poll(() => placedAt(app.sandbox)[0]?.body).toMatchObject({ config: { tools: TOOLS } });
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();

    await keyring.restart();
    const again = await app.restart();
    expect(await filesWith(app.running.profile, TOOL_SECRET)).toEqual([]);
    await numberField(again).fill('2125550143');
    await callButton(again).click();
    await again.getByText('The value of a tool’s header is not at hand, so nothing was sent.').first().waitFor();
    expect(placedAt(app.sandbox)).toHaveLength(1);
    await openTools(again);
    expect(await toolsText(again).inputValue()).toMatch(/\{\{secret:/);
  });

  it('that is locked, a call that needs it is not placed: it says so, and after unlocking Call places it', async () => {
    await writeOneOff(app.page);
    await keepTools(app.page);
    const page = await app.restart();
    await expect.poll(() => page.getByRole('button', { name: 'Ready to call' }).count()).toBe(1);
    keyring.lock();
    await call(page);
    await dismissPasswordWindow(keyring.env);
    await page.getByText('a tool of the agent needs a value from it. Nothing was sent.').first().waitFor();
    expect(placedAt(app.sandbox)).toEqual([]);
    expect(await numberField(page).inputValue()).toBe('(212) 555-0142');
    expect(await liveCalls(page).count()).toBe(0);

    await callButton(page).click();
    await typePassword(keyring.env, KEYRING_PASSWORD);
    await liveCalls(page).filter({ hasText: 'Completed' }).waitFor();
    expect(placedAt(app.sandbox)).toHaveLength(1);
    expect(placedAt(app.sandbox)[0]?.body).toMatchObject({ config: { tools: TOOLS } });
  });
});

describe('without a keychain', () => {
  let sandbox: Sandbox;
  let keyring: KeyringSession;
  beforeEach(async () => {
    sandbox = await startSandbox({ speed: 8 });
    keyring = await startKeyring({ keyring: 'none' });
  });
  afterEach(async () => {
    await closeApps();
    keyring.stop();
    await sandbox.close();
  });

  it('tools stay for this run like the key, which is said; nothing is written, and they are sent', async () => {
    const { page, profile, quit } = await launchApp({ env: keyring.env });
    await addAccount(page, sandbox.apiKey, sandbox.baseUrl);
    await page.getByRole('button', { name: 'Use for this run only' }).click();
    await numberField(page).waitFor();
    await writeOneOff(page);
    await typeTools(page, TOOLS);
    await page.getByText('Header values stay for this run only').waitFor();
    await call(page);
    await expect.poll(() => placedAt(sandbox)[0]?.body).toMatchObject({ config: { tools: TOOLS } });
    await quit();
    expect(await filesWith(profile, TOOL_SECRET)).toEqual([]);
  });
});

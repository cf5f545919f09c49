import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { closeApps, launchApp } from '../doubles/app/launch';
import { addAccount, numberField, openView } from '../doubles/app/steps';
import type { KeyringSession } from '../doubles/keyring-session';
import { startKeyring } from '../doubles/keyring-session';

let sandbox: Sandbox;
let keyring: KeyringSession;

beforeEach(async () => {
  sandbox = await startSandbox({});
  keyring = await startKeyring({ keyring: 'unlocked' });
});
afterEach(async () => {
  await closeApps();
  keyring.stop();
  await sandbox.close();
});

const firstRun = async (): Promise<string> => {
  const first = await launchApp({ env: keyring.env });
  await addAccount(first.page, sandbox.apiKey, sandbox.baseUrl);
  await numberField(first.page).waitFor();
  await first.quit();
  return first.profile;
};

describe('a keychain that is locked at the start', () => {
  it('is said, the window stays alive, nothing is written over, and quitting works', async () => {
    const profile = await firstRun();
    keyring.lock();
    const { page, quit } = await launchApp({ profile, env: keyring.env });
    await page.getByText('The keychain of this computer is locked.').first().waitFor();
    await numberField(page).fill('2125550142');
    expect(await numberField(page).inputValue()).toBe('(212) 555-0142');
    await quit();
    expect(sandbox.requests().filter((one) => one.method === 'POST')).toEqual([]);
  });

  it('and is open again later: the key is found by asking again, without a restart', async () => {
    const profile = await firstRun();
    keyring.lock();
    const { page } = await launchApp({ profile, env: keyring.env });
    await page.getByText('The keychain of this computer is locked.').first().waitFor();
    await keyring.restart();
    await openView(page, 'Settings');
    await page
      .getByRole('button', { name: /try again/i })
      .first()
      .click();
    await openView(page, 'Dial');
    await expect.poll(() => page.getByText('The keychain of this computer is locked.').count()).toBe(0);
    await page.getByText('Ready to call').or(page.getByText('Choose a number')).first().waitFor();
  });
});

describe('a key that is gone from the keychain', () => {
  it('can be entered again, for the same account', async () => {
    const profile = await firstRun();
    const other = await startKeyring({ keyring: 'unlocked' });
    const { page } = await launchApp({ profile, env: other.env });
    await page.getByText('does not have the key of this account').first().waitFor();
    await openView(page, 'Settings');
    await page
      .getByRole('button', { name: /enter the key/i })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'API key' }).fill(sandbox.apiKey);
    await page.getByRole('button', { name: 'Save and verify' }).click();
    await openView(page, 'Dial');
    await expect.poll(() => page.getByText('does not have the key of this account').count()).toBe(0);
    other.stop();
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import { startSandbox } from '../../src-main/thunderphone/sandbox/sandbox';
import type { RunningApp } from '../doubles/app/launch';
import { closeApps, launchApp } from '../doubles/app/launch';
import { addAccount, numberField, openView } from '../doubles/app/steps';
import { startMisbehavingServer } from '../doubles/misbehaving-server/misbehaving-server';

let sandbox: Sandbox;
let running: RunningApp;

beforeEach(async () => {
  sandbox = await startSandbox({});
  running = await launchApp();
});
afterEach(async () => {
  await closeApps();
  await sandbox.close();
});

describe('the first run', () => {
  it('verifies the key, keeps it in the keychain and names the account after the organization', async () => {
    await addAccount(running.page, `  ${sandbox.apiKey}\n`, sandbox.baseUrl);
    await numberField(running.page).waitFor();
    await running.page.getByRole('banner').getByText('Sandbox Organization').waitFor();
    await running.quit();
    running = await launchApp({ profile: running.profile });
    await running.page.getByRole('banner').getByText('Sandbox Organization').waitFor();
    await expect.poll(() => sandbox.requests().filter((one) => one.path.endsWith('/agents')).length).toBeGreaterThan(1);
  });

  it('says what is wrong with a key, a host and an answer', async () => {
    const html = await startMisbehavingServer();
    html.on('*', (wire) => {
      wire.send(200, { 'content-type': 'text/html' }, '<!doctype html><title>Dashboard</title>');
    });
    const wrong = `sk_live_${'0'.repeat(8)}`;
    const cases: [string, string, RegExp][] = [
      ['pk_live_abcdef', sandbox.baseUrl, /publishable/i],
      ['not a key', sandbox.baseUrl, /does not look like/i],
      [wrong, sandbox.baseUrl, /does not accept this API key/i],
      [wrong, 'http://127.0.0.1:1/v1', /could not be reached/i],
      [wrong, 'http://api.example.com/v1', /not encrypted/i],
      [wrong, 'ftp://example.com', /not a web address/i],
      [wrong, html.baseUrl, /web page came back/i],
    ];
    const { page } = running;
    await page.getByRole('button', { name: 'Advanced' }).click();
    for (const [key, url, message] of cases) {
      await page.getByRole('textbox', { name: 'API key' }).fill(key);
      await page.getByRole('textbox', { name: 'API base URL' }).fill(url);
      await page.getByRole('button', { name: 'Save and verify' }).click();
      await page.getByText(message).first().waitFor();
    }
    expect(sandbox.requests().some((one) => one.method === 'POST')).toBe(false);
    await html.close();
  });

  it('without a keychain offers to keep the key for this run, and says so', async () => {
    await closeApps();
    running = await launchApp({ env: { DBUS_SESSION_BUS_ADDRESS: 'disabled:' } });
    await addAccount(running.page, sandbox.apiKey, sandbox.baseUrl);
    await running.page
      .getByText(/no keychain service/i)
      .first()
      .waitFor();
    await running.page.getByRole('button', { name: /this run only/i }).click();
    await numberField(running.page).waitFor();
    await running.quit();
  });
});

describe('accounts', () => {
  it('can be several, are switched in the title area and removed after a question', async () => {
    const second = await startSandbox({});
    const { page } = running;
    await addAccount(page, sandbox.apiKey, sandbox.baseUrl);
    await numberField(page).waitFor();
    await openView(page, 'Settings');
    await page
      .getByRole('button', { name: /add (an )?account/i })
      .first()
      .click();
    await page.getByRole('textbox', { name: 'Account name' }).fill('Night shift');
    await addAccount(page, second.apiKey, second.baseUrl);
    await page.getByRole('banner').getByText('Night shift').waitFor();
    await page
      .getByRole('banner')
      .getByRole('button', { name: /Night shift/ })
      .click();
    await page
      .getByRole('menuitemradio', { name: /Sandbox Organization/ })
      .or(page.getByRole('menuitem', { name: /Sandbox Organization/ }))
      .first()
      .click();
    await page.getByRole('banner').getByText('Sandbox Organization').waitFor();
    await openView(page, 'Settings');
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Night shift' })
      .getByRole('button', { name: 'Remove account' })
      .click();
    await page
      .getByRole('alertdialog')
      .or(page.getByRole('dialog'))
      .getByRole('button', { name: 'Remove account' })
      .click();
    await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Night shift' }).count()).toBe(0);
    await second.close();
  });
});

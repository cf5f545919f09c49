import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { anAccount, aProblem } from '../../../doubles/views';
import { KEY, keyField, renderSettings, save } from './render-settings';

const acme = anAccount();
const other = anAccount({ id: 'account-2', name: 'Other', baseUrl: 'https://voice.example.org/v1', keyHome: 'memory' });
const sandbox = anAccount({
  id: 'account-3',
  name: 'Sandbox',
  baseUrl: 'sandbox:',
  keyHome: 'sandbox',
  keyPrefix: '',
});

const item = (name: string): HTMLElement => screen.getByRole('listitem', { name });
const nameless = (account: typeof acme) => ({ accounts: [account], activeAccountId: account.id });

describe('The list of accounts', () => {
  it('says of each where its calls go, which key it has and where that is kept', async () => {
    await renderSettings({ accounts: [acme, other, sandbox] });
    expect(item('Acme Operations')).toHaveTextContent('api.thunderphone.com');
    expect(item('Acme Operations')).toHaveTextContent('sk_live_0123456…');
    expect(item('Acme Operations')).toHaveTextContent('keychain of this computer');
    expect(item('Acme Operations')).toHaveTextContent('In use');
    expect(item('Other')).toHaveTextContent('voice.example.org');
    expect(item('Other')).toHaveTextContent('for this run only');
    expect(item('Sandbox')).toHaveTextContent('nobody is called');
    expect(item('Sandbox')).not.toHaveTextContent('…');
  });

  it('selects another account', async () => {
    const { bridge, user } = await renderSettings({ accounts: [acme, other] }, (b) =>
      b.on('accounts.select', () => answer(null)),
    );
    expect(within(item('Acme Operations')).queryByRole('button', { name: 'Use this account' })).toBeNull();
    await user.click(within(item('Other')).getByRole('button', { name: 'Use this account' }));
    expect(bridge.payloads('accounts.select')).toEqual([{ id: 'account-2' }]);
  });

  it('offers the sandbox until there is one', async () => {
    const { tell } = await renderSettings({ accounts: [acme] });
    expect(screen.getByRole('button', { name: 'Try the sandbox' })).toBeVisible();
    await tell({ kind: 'accounts', accounts: [acme, sandbox], activeAccountId: 'account-3' });
    expect(screen.queryByRole('button', { name: 'Try the sandbox' })).toBeNull();
  });

  it('takes another account by the same form, and closes it', async () => {
    const { bridge, user } = await renderSettings({ accounts: [acme] }, (b) =>
      b.on('accounts.add', () => answer(other)),
    );
    await user.click(screen.getByRole('button', { name: 'Add account' }));
    await user.type(keyField(), KEY);
    await user.click(save());
    expect(bridge.payloads('accounts.add')).toMatchObject([{ key: KEY, keep: 'keychain' }]);
    await waitFor(() => expect(screen.queryByLabelText('API key')).toBeNull());
    expect(document.documentElement.outerHTML).not.toContain(KEY);
  });

  it('shows the form at once when there is no account', async () => {
    await renderSettings({ accounts: [], activeAccountId: null });
    expect(keyField()).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });
});

describe('A key that is not at hand', () => {
  const locked = anAccount({ key: 'missing', keyProblem: aProblem('keychain_locked') });

  it('is read again after the keychain was unlocked', async () => {
    const { bridge, user } = await renderSettings(nameless(locked), (b) =>
      b.on('accounts.readKeyAgain', () => answer(acme)),
    );
    expect(screen.getByRole('alert')).toHaveTextContent('The keychain of this computer is locked.');
    await user.click(screen.getByRole('button', { name: 'Unlock and try again' }));
    expect(bridge.payloads('accounts.readKeyAgain')).toEqual([{ id: 'account-1' }]);
  });

  it('shows why it still cannot be read', async () => {
    const { user } = await renderSettings(nameless(locked), (b) =>
      b.on('accounts.readKeyAgain', () => refuse(aProblem('keychain_denied'))),
    );
    await user.click(screen.getByRole('button', { name: 'Unlock and try again' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(aProblem('keychain_denied').what));
  });

  it('can be entered again in place', async () => {
    const { bridge, user } = await renderSettings(nameless(locked), (b) =>
      b.on('accounts.renewKey', () => answer(acme)),
    );
    await user.click(screen.getByRole('button', { name: 'Enter the key again' }));
    await user.type(keyField(), `${KEY}{Enter}`);
    expect(bridge.payloads('accounts.renewKey')).toEqual([{ id: 'account-1', key: KEY, keep: 'keychain' }]);
    await waitFor(() => expect(screen.queryByLabelText('API key')).toBeNull());
    expect(document.documentElement.outerHTML).not.toContain(KEY);
  });

  it('a key that was kept in memory is not moved to the keychain behind anybody’s back', async () => {
    const { bridge, user } = await renderSettings(
      nameless(anAccount({ keyHome: 'memory', key: 'missing', keyProblem: aProblem('key_missing') })),
      (b) => b.on('accounts.renewKey', () => answer(acme)),
    );
    expect(screen.queryByRole('button', { name: 'Unlock and try again' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Enter the key again' }));
    await user.type(keyField(), `${KEY}{Enter}`);
    expect(bridge.payloads('accounts.renewKey')).toMatchObject([{ keep: 'memory' }]);
  });

  it('says that it is being read', async () => {
    await renderSettings(nameless(anAccount({ key: 'reading' })));
    expect(within(item('Acme Operations')).getByRole('status')).toHaveTextContent('Reading the key…');
  });
});

describe('Removing an account', () => {
  it('asks first, saying what stops, what is deleted and what stays', async () => {
    const { bridge, user } = await renderSettings({ accounts: [acme] });
    await user.click(screen.getByRole('button', { name: 'Remove account' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Remove “Acme Operations”?' });
    expect(dialog).toHaveTextContent('No calls can be placed with it any more.');
    expect(dialog).toHaveTextContent('deleted from the keychain');
    expect(dialog).toHaveTextContent('placed here stay in the record');
    expect(dialog).toHaveTextContent('rest of its history goes from this computer');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
    expect(bridge.payloads('accounts.remove')).toEqual([]);
  });

  it('removes it on confirmation', async () => {
    const { bridge, user } = await renderSettings({ accounts: [acme] }, (b) =>
      b.on('accounts.remove', () => answer(null)),
    );
    await user.click(screen.getByRole('button', { name: 'Remove account' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Remove account' }));
    expect(bridge.payloads('accounts.remove')).toEqual([{ id: 'account-1' }]);
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('is refused while calls are live, and says so in the dialog', async () => {
    const { user } = await renderSettings({ accounts: [acme] }, (b) =>
      b.on('accounts.remove', () => refuse(aProblem('account_has_live_calls'))),
    );
    await user.click(screen.getByRole('button', { name: 'Remove account' }));
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: 'Remove account' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('still being followed');
  });
});

describe('On this computer', () => {
  it('names the data folder, the version and the keys that do something', async () => {
    await renderSettings({ dataFolder: '/home/person/.config/thunderdial', version: '0.1.0' });
    const here = screen.getByRole('region', { name: 'On this computer' });
    expect(here).toHaveTextContent('/home/person/.config/thunderdial');
    expect(here).toHaveTextContent('Thunderdial 0.1.0');
    expect(screen.getByRole('region', { name: 'Keyboard shortcuts' })).toHaveTextContent(
      'Search in the list that is shown',
    );
  });
});

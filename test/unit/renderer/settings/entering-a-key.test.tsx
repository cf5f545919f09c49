import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src-main/contract/envelope';
import type { AccountView } from '../../../../src-main/contract/views';
import { answer, held, refuse } from '../../../doubles/fake-bridge';
import { anAccount, aProblem } from '../../../doubles/views';
import { KEY, keyField, renderFirstRun, save } from './render-settings';

describe('Entering an API key', () => {
  it('sends what was pasted, with the name and the base URL, for the keychain', async () => {
    const { bridge, user } = await renderFirstRun((b) => b.on('accounts.add', () => answer(anAccount())));
    await user.click(keyField());
    await user.paste(` ${KEY} `);
    await user.type(screen.getByLabelText('Account name'), 'Front desk');
    expect(screen.queryByRole('textbox', { name: 'API base URL' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Advanced' }));
    await user.type(screen.getByRole('textbox', { name: 'API base URL' }), 'https://api.example.com/v1');
    await user.click(save());
    expect(bridge.payloads('accounts.add')).toEqual([
      { key: ` ${KEY} `, name: 'Front desk', baseUrl: 'https://api.example.com/v1', keep: 'keychain' },
    ]);
    expect(await screen.findByText('The key of Acme Operations was verified.')).toBeVisible();
  });

  it('is sent by Enter, and only once while it is being verified', async () => {
    const answered = held<Answer<AccountView>>();
    const { bridge, user } = await renderFirstRun((b) => b.on('accounts.add', () => answered.promise));
    await user.type(keyField(), `${KEY}{Enter}`);
    const button = screen.getByRole('button', { name: 'Verifying…' });
    expect(button).toHaveAttribute('aria-busy', 'true');
    await user.type(keyField(), '{Enter}');
    await user.click(button);
    expect(bridge.payloads('accounts.add')).toHaveLength(1);
    answered.give(answer(anAccount()));
    await waitFor(() => expect(save()).not.toHaveAttribute('aria-busy'));
  });

  it('is hidden until Show key is pressed, and never offered to spell checkers or memory', async () => {
    const { user } = await renderFirstRun(() => undefined);
    expect(keyField()).toHaveAttribute('type', 'password');
    expect(keyField()).toHaveAttribute('autocomplete', 'off');
    expect(keyField()).toHaveAttribute('spellcheck', 'false');
    await user.type(keyField(), KEY);
    await user.click(screen.getByRole('button', { name: 'Show key' }));
    expect(keyField()).toHaveAttribute('type', 'text');
    expect(keyField()).toHaveValue(KEY);
    await user.click(screen.getByRole('button', { name: 'Hide key' }));
    expect(keyField()).toHaveAttribute('type', 'password');
  });

  it('leaves the key nowhere once it was taken: not in the field, the page or the store', async () => {
    const { app, user } = await renderFirstRun((b) => b.on('accounts.add', () => answer(anAccount())));
    await user.type(keyField(), KEY);
    await user.click(screen.getByRole('button', { name: 'Show key' }));
    await user.click(save());
    await waitFor(() => expect(keyField()).toHaveValue(''));
    expect(document.documentElement.outerHTML).not.toContain(KEY);
    expect(JSON.stringify(app.store.getState())).not.toContain(KEY);
  });

  it('keeps the key in the field when it was refused, so that a typo can be put right', async () => {
    const { user } = await renderFirstRun((b) => b.on('accounts.add', () => refuse(aProblem('network_timeout'))));
    await user.type(keyField(), KEY);
    await user.click(save());
    await screen.findByRole('alert');
    expect(keyField()).toHaveValue(KEY);
  });

  it('does not send a pasted book', async () => {
    const { bridge, user } = await renderFirstRun(() => undefined);
    await user.click(keyField());
    await user.paste('x'.repeat(2_001));
    await user.click(save());
    await waitFor(() => expect(keyField()).toHaveAccessibleDescription(/does not look like a ThunderPhone API key/));
    expect(bridge.payloads('accounts.add')).toEqual([]);
  });

  it('says where a key comes from', async () => {
    const { bridge, user } = await renderFirstRun((b) => b.on('app.openPage', () => answer(null)));
    await user.click(screen.getByRole('button', { name: 'Get a key' }));
    expect(bridge.payloads('app.openPage')).toEqual([{ page: 'api_keys' }]);
  });
});

describe('Without a key', () => {
  it('the sandbox stands beside, and says that it is pretend', async () => {
    const { bridge, user } = await renderFirstRun((b) =>
      b.on('accounts.addSandbox', () => answer(anAccount({ keyHome: 'sandbox' }))),
    );
    const button = screen.getByRole('button', { name: 'Try the sandbox' });
    expect(button).toHaveAccessibleDescription(/nobody is called/);
    await user.click(button);
    expect(bridge.payloads('accounts.addSandbox')).toEqual([null]);
    expect(bridge.payloads('accounts.add')).toEqual([]);
  });

  it('a sandbox that does not start says so', async () => {
    const { user } = await renderFirstRun((b) =>
      b.on('accounts.addSandbox', () => refuse(aProblem('sandbox_unavailable'))),
    );
    await user.click(screen.getByRole('button', { name: 'Try the sandbox' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The sandbox could not be started.');
  });
});

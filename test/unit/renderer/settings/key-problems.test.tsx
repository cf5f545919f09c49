import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../../src-main/domain/problem/problem';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { anAccount, aProblem } from '../../../doubles/views';
import { KEY, keyField, renderFirstRun, save } from './render-settings';

async function refusedWith(code: ProblemCode) {
  const rendered = await renderFirstRun((b) => b.on('accounts.add', () => refuse(aProblem(code))));
  await rendered.user.type(keyField(), KEY);
  await rendered.user.click(save());
  await waitFor(() => expect(save()).not.toHaveAttribute('aria-busy'));
  return rendered;
}

describe('What is wrong is said where it is', () => {
  it.each(['key_empty', 'key_publishable', 'key_malformed'] as const)('%s at API key', async (code) => {
    await refusedWith(code);
    expect(keyField()).toBeInvalid();
    expect(keyField()).toHaveAccessibleDescription(expect.stringContaining(aProblem(code).what));
    expect(keyField()).toHaveFocus();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['base_url_malformed', 'base_url_insecure'] as const)('%s at API base URL, which opens', async (code) => {
    await refusedWith(code);
    const field = screen.getByRole('textbox', { name: 'API base URL' });
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(expect.stringContaining(aProblem(code).what));
    expect(keyField()).toBeValid();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each([
    'api_unauthorized',
    'account_exists',
    'network_unreachable',
    'network_insecure',
    'answer_html',
    'answer_redirected',
    'internal',
  ] as const)('%s as an alert', async (code) => {
    await refusedWith(code);
    expect(screen.getByRole('alert')).toHaveTextContent(aProblem(code).what);
    expect(screen.getByRole('alert')).toHaveTextContent(aProblem(code).advice);
    expect(screen.queryByRole('button', { name: 'Use for this run only' })).toBeNull();
  });

  it('goes away when the field is edited', async () => {
    const { user } = await refusedWith('key_malformed');
    await user.type(keyField(), 'x');
    expect(keyField()).toBeValid();
  });
});

describe('A keychain that does not take the key', () => {
  it.each(['keychain_unavailable', 'keychain_locked', 'keychain_denied', 'keychain_unreadable'] as const)(
    '%s: the same key can be used for this run only',
    async (code) => {
      const { bridge, user } = await refusedWith(code);
      expect(screen.getByRole('alert')).toHaveTextContent(/stays in memory.*enter it again/);
      bridge.on('accounts.add', () => answer(anAccount({ keyHome: 'memory' })));
      await user.click(screen.getByRole('button', { name: 'Use for this run only' }));
      expect(bridge.payloads('accounts.add')).toMatchObject([
        { key: KEY, keep: 'keychain' },
        { key: KEY, keep: 'memory' },
      ]);
      await waitFor(() => expect(keyField()).toHaveValue(''));
    },
  );

  it('can be tried again, after it was unlocked', async () => {
    const { bridge, user } = await refusedWith('keychain_locked');
    bridge.on('accounts.add', () => answer(anAccount()));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(bridge.payloads('accounts.add')[1]).toMatchObject({ key: KEY, keep: 'keychain' });
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

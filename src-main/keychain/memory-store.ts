import type { SecretStore, StoredKey } from '../accounts/ports';

/** Keeps keys for this run only, in the main process's memory: what a person may choose where there is no keychain. */
export function createMemoryStore(): SecretStore {
  const keys = new Map<string, StoredKey>();
  return {
    read: (account) => {
      const secret = keys.get(account);
      return Promise.resolve(secret ? { kind: 'found', secret } : { kind: 'absent' });
    },
    write: (account, secret) => {
      keys.set(account, { key: secret.key, baseUrl: secret.baseUrl });
      return Promise.resolve({ kind: 'stored' });
    },
    remove: (account) => Promise.resolve({ kind: keys.delete(account) ? 'removed' : 'absent' }),
  };
}

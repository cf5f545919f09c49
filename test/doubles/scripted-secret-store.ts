import type { KeychainRead, KeychainTrouble, SecretStore, StoredKey } from '../../src-main/accounts/ports';

/** A keychain that a test can lock, empty or take away. */
export class ScriptedSecretStore implements SecretStore {
  readonly secrets = new Map<string, StoredKey>();
  trouble: KeychainTrouble | null = null;
  writes = 0;

  read(account: string): Promise<KeychainRead> {
    if (this.trouble) return Promise.resolve(this.trouble);
    const secret = this.secrets.get(account);
    return Promise.resolve(secret ? { kind: 'found', secret } : { kind: 'absent' });
  }

  write(account: string, secret: StoredKey): Promise<{ kind: 'stored' } | KeychainTrouble> {
    this.writes += 1;
    if (this.trouble) return Promise.resolve(this.trouble);
    this.secrets.set(account, secret);
    return Promise.resolve({ kind: 'stored' });
  }

  remove(account: string): Promise<{ kind: 'removed' } | { kind: 'absent' } | KeychainTrouble> {
    if (this.trouble) return Promise.resolve(this.trouble);
    return Promise.resolve(this.secrets.delete(account) ? { kind: 'removed' } : { kind: 'absent' });
  }
}

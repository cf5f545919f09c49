import type { KeychainTrouble } from '../domain/problem/keychain-trouble';

export type { KeychainTrouble };

/** What the keychain holds for one account: a key and the base URL that it was saved with, and may alone be sent to. */
export interface StoredKey {
  readonly key: string;
  readonly baseUrl: string;
}

export type KeychainRead =
  { readonly kind: 'found'; readonly secret: StoredKey } | { readonly kind: 'absent' } | KeychainTrouble;
export type KeychainWrite = { readonly kind: 'stored' } | KeychainTrouble;
export type KeychainRemoval = { readonly kind: 'removed' } | { readonly kind: 'absent' } | KeychainTrouble;

/** Whether the system may open its password window. Where nobody asked for anything, as at start-up: `silent`. */
export type Asking = 'may-ask' | 'silent';

/** Keeps one key per account id. It never rejects. */
export interface SecretStore {
  /** `absent` is said only when it is certain; a keychain that might be locked answers `locked`. Default `may-ask`. */
  read(account: string, asking?: Asking): Promise<KeychainRead>;
  /** Replaces what the account held. `stored` is said only after the value was read back. */
  write(account: string, secret: StoredKey): Promise<KeychainWrite>;
  /** Default `may-ask`. */
  remove(account: string, asking?: Asking): Promise<KeychainRemoval>;
}

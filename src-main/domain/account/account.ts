import type { AccountId } from '../ids';

/** Where an account's key is: the OS keychain, this run's memory, or made by the sandbox at its start. */
export type KeyHome = 'keychain' | 'memory' | 'sandbox';

/** One organization's access. Never holds the key itself. */
export interface Account {
  readonly id: AccountId;
  readonly name: string;
  /** The host the key belongs to; the key is never sent anywhere else. */
  readonly baseUrl: string;
  readonly keyHome: KeyHome;
  /** The first 15 characters, the form ThunderPhone itself shows (API notes 1.2); empty for the sandbox. */
  readonly keyPrefix: string;
  readonly createdAt: number;
}

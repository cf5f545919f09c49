import type { Answer, Order, Standing } from './messages';

/** The part of keytar in use. Not findCredentials: on a locked keyring whose window cannot be shown it crashes. */
export interface Vault {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

export interface OrderParts {
  /** Loads the native library; rejects where it cannot be loaded (on Linux: without libsecret). */
  readonly vault: () => Promise<Vault>;
  readonly standing: (service: string, account: string) => Promise<Standing>;
}

/** The name under which every item is kept; a person sees it in the system's own keychain program. */
export const SERVICE = 'Thunderdial';

/** Carries out one order. Never rejects. Texts of errors go to the main process as they are: it cleans them, whole. */
export async function carryOut(order: Order, { vault, standing }: OrderParts): Promise<Answer> {
  const { op, account } = order;
  try {
    switch (op) {
      case 'standing':
        return { op, standing: await standing(SERVICE, account) };
      case 'get':
        return { op, value: await (await vault()).getPassword(SERVICE, account) };
      case 'set':
        await (await vault()).setPassword(SERVICE, account, order.value);
        return { op };
      case 'delete':
        return { op, deleted: await (await vault()).deletePassword(SERVICE, account) };
    }
  } catch (error) {
    return { op: 'failed', text: error instanceof Error ? error.message : 'The keychain failed without a message.' };
  }
}

import type { AccountView } from '../../../src-main/contract/views';
import { assertNever } from '../../../src-main/domain/result';

/** Where an account's calls go, short: the host, without what every address has. */
export function hostText({ keyHome, baseUrl }: AccountView): string {
  if (keyHome === 'sandbox') return 'On this computer';
  return URL.canParse(baseUrl) ? new URL(baseUrl).host : baseUrl;
}

export function keyHomeText(keyHome: AccountView['keyHome']): string {
  switch (keyHome) {
    case 'keychain':
      return 'Key in the keychain of this computer';
    case 'memory':
      return 'Key in memory, for this run only';
    case 'sandbox':
      return 'Needs no key';
    default:
      return assertNever(keyHome);
  }
}

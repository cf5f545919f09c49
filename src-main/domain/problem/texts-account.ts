import type { AccountProblemCode, KeychainProblemCode } from './problem';
import type { ProblemText } from './problem-text';

const yours = (what: string, advice: string, retry = false): ProblemText => ({ what, advice, mover: 'you', retry });

export const accountTexts: Readonly<Record<AccountProblemCode | KeychainProblemCode, ProblemText>> = {
  key_empty: yours('There is no API key in the field.', 'Paste a key that begins with sk_live_.'),
  key_publishable: yours(
    'This is a publishable key (pk_live_). It is meant for web pages and cannot place calls.',
    'Paste a secret key instead; it begins with sk_live_.',
  ),
  key_malformed: yours(
    'This does not look like a ThunderPhone API key.',
    'Paste the whole key: sk_live_ and what follows it, without quotes or other text.',
  ),
  key_missing: yours('The API key of this account is not at hand.', 'Enter the key again in Settings.'),
  base_url_malformed: yours(
    'The API base URL is not a web address.',
    'It looks like https://api.thunderphone.com/v1, without a user name, query or fragment.',
  ),
  base_url_insecure: yours(
    'The API base URL is not encrypted, so your key could be read on the way.',
    'Use https://. Plain http:// is allowed only for this computer itself.',
  ),
  account_unknown: yours('This account does not exist any more.', 'Choose another account.'),
  account_exists: yours('This key is already saved as an account.', 'Choose that account in the title area.'),
  account_has_live_calls: yours(
    'Calls of this account are still being followed.',
    'Wait for them to end before you remove the account.',
    true,
  ),
  account_none: yours('There is no account yet.', 'Add an API key, or try the sandbox.'),
  keychain_absent: yours(
    'The keychain of this computer does not have the key of this account.',
    'If you keep it in another keychain, unlock that and try again; otherwise enter the key anew.',
    true,
  ),
  keychain_locked: yours(
    'The keychain of this computer is locked.',
    'Unlock it and try again, or use the key for this run only.',
    true,
  ),
  keychain_unavailable: yours(
    'This computer has no keychain service that Thunderdial can use.',
    'Install or start one (on Linux: gnome-keyring or KWallet), or use the key for this run only.',
    true,
  ),
  keychain_denied: yours(
    'The keychain of this computer did not allow Thunderdial to use it.',
    'Allow it when you are asked, or use the key for this run only.',
    true,
  ),
  keychain_unreadable: yours(
    'What the keychain holds for this account is damaged. It was left as it is.',
    'Enter the key anew to replace it.',
  ),
};

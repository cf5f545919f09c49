import { join } from 'node:path';
import { app } from 'electron';
import { createKeychainLauncher } from '../../../src-main/desktop/keychain-process';
import { createKeychain, KEYCHAIN_LIMITS, type Keychain } from '../../../src-main/keychain/keychain';

/** The smallest Electron program that has the real keychain in it; a test calls `keychain` from outside. */
declare global {
  var keychain: Keychain;
}

const personMs = Number(process.env['KEYCHAIN_PERSON_MS'] ?? KEYCHAIN_LIMITS.personMs);

// Not `await`: the driver holds `ready` back until this script has run to its end.
void app.whenReady().then(() => {
  globalThis.keychain = createKeychain({
    launcher: createKeychainLauncher(join(import.meta.dirname, 'keychain-child.js')),
    platform: process.platform,
    limits: { ...KEYCHAIN_LIMITS, personMs },
  });
  app.on('will-quit', () => globalThis.keychain.dispose());
});

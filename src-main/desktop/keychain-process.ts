import { utilityProcess } from 'electron';
import type { ChildLauncher } from '../keychain/ports';

/**
 * Starts the keychain process from its built script (`out/main/keychain-child.js`, an absolute path).
 * Only once the app is ready: Electron starts no utility process before.
 */
export function createKeychainLauncher(script: string): ChildLauncher {
  return {
    launch() {
      const child = utilityProcess.fork(script, [], {
        serviceName: 'Thunderdial Keychain',
        // What native libraries print may name accounts; nobody reads it.
        stdio: 'ignore',
        // Errors are told apart by their words, so they must come in English.
        env: { ...process.env, LC_ALL: 'C.UTF-8', LANGUAGE: 'en' },
      });
      // A fatal error of the script engine is told here first and then ends the process; `exit` says all we need.
      child.on('error', () => undefined);
      return {
        post: (message) => child.postMessage(message),
        onMessage: (listener) => void child.on('message', listener),
        onExit: (listener) => void child.once('exit', () => listener()),
        kill: () => void child.kill(),
      };
    },
  };
}

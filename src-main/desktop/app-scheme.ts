import { join } from 'node:path';
import { protocol } from 'electron';
import { appFileOf } from './app-files';
import { headersFor } from './app-headers';
import { APP_SCHEME } from './app-origin';
import { FolderFiles } from './folder-files';

/** Makes the scheme a secure origin like https. Must run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      // supportFetchAPI: module scripts are loaded by the same path as fetch. codeCache: the second start compiles less.
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/**
 * Serves the built pages in `folder` (an absolute path, may lie in an asar archive). Once the app is ready.
 *
 * By the older of Electron's two ways: Chromium reads the file itself, away from main's thread. `protocol.handle` leads
 * every file through main's event loop in pieces, just when it is busiest; the first paint waits for that.
 */
export function serveApp(folder: string): void {
  const served = new FolderFiles(folder);
  protocol.registerFileProtocol(APP_SCHEME, ({ method, url }, answer) => {
    const file = appFileOf(method, url);
    if (file && served.has(file.path)) {
      answer({ path: join(folder, file.path), headers: headersFor(file.contentType) });
    } else {
      answer({ error: FILE_NOT_FOUND });
    }
  });
}

/** Chromium's net::ERR_FILE_NOT_FOUND. */
const FILE_NOT_FOUND = -6;

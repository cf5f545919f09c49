import { readFile, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { protocol } from 'electron';
import { appFileOf } from './app-files';
import { headersFor } from './app-headers';
import { APP_SCHEME } from './app-origin';

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

/** Serves the built pages in `folder` (an absolute path, may lie in an asar archive). Once the app is ready. */
export function serveApp(folder: string): void {
  const root = realpath(folder);
  // A folder that is not there is told by every request, as 404.
  root.catch(() => undefined);
  protocol.handle(APP_SCHEME, async (request) => {
    const file = appFileOf(request.method, request.url);
    if (!file) return notFound();
    try {
      const real = await realpath(join(folder, file.path));
      if (!real.startsWith((await root) + sep)) return notFound();
      return new Response(new Uint8Array(await readFile(real)), { headers: headersFor(file.contentType) });
    } catch {
      return notFound();
    }
  });
}

const notFound = (): Response => new Response('Not found', { status: 404, headers: headersFor('text/plain') });

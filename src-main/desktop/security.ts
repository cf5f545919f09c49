import { app, type Session, type WebContents } from 'electron';
import { APP_SCHEME, isAppUrl } from './app-origin';

/** Rules for every page, wherever it comes from. Must run before the app is ready. */
export function hardenApp(): void {
  // Undoing --no-sandbox half-way ends every child process at once. Who gives it (as root one has to) has decided; the
  // windows keep their sandboxed API all the same.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** What every window asks of its page. */
export const PAGE_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  navigateOnDragDrop: false,
  // Its dictionaries come from the network.
  spellcheck: false,
  // A page's alert box would stop the window without saying whose it is.
  disableDialogs: true,
} as const;

function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isAppUrl(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // WebRTC passes by the request filter below; without a proxy this leaves it no way out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * Takes network, permissions, devices and downloads from the pages of a session. Once the app is ready.
 * @param dev also lets the developer tools load, which are pages of Chromium itself
 */
export function hardenSession(session: Session, dev: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  const schemes = [`${APP_SCHEME}:`, ...(dev ? ['devtools:'] : [])];
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url, schemes) }));
}

/** `data:` images are read without a request in most places, and asked for here in some. */
function mayLoad(url: string, schemes: readonly string[]): boolean {
  return url.startsWith('data:image/') || schemes.some((scheme) => url.startsWith(`${scheme}//`));
}

import { renderToString } from 'react-dom/server';
import { Window } from './shell/Window';
import { createApp } from './state/create-app';

/**
 * The window as it is before main has answered, as markup: scripts/vite-first-screen.mjs writes it into index.html when
 * the page is built. It never runs in a window.
 */
export const firstScreen = (): string =>
  renderToString(
    <Window app={createApp({ command: () => new Promise(() => undefined), onEvent: () => () => undefined })} />,
  );

// npm run bench: measures the app against an empty Electron window; see bench/run.mjs. Without a display it runs under
// a virtual one.
import { runScript } from './lib/say.mjs';
import { runWithApp } from './lib/with-app.mjs';

await runScript('bench', () => runWithApp('bench/run.mjs', process.argv.slice(2)));

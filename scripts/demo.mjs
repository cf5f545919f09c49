// npm run demo: the real app on a throw-away profile with the sandbox account; see scripts/demo/run.mjs for what it
// does and checks. Without a display it runs under a virtual one.
import { runScript } from './lib/say.mjs';
import { runWithApp } from './lib/with-app.mjs';

await runScript('demo', () => runWithApp('scripts/demo/run.mjs', process.argv.slice(2)));

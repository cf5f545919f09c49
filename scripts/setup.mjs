// npm run setup: npm packages, Electron runtime, system libraries. Done once; a second run only looks.
// `npm run setup -- --test` also brings what the desktop tests need (on Linux).
import { runScript, say } from './lib/say.mjs';
import { describe } from './lib/runtime/ensure.mjs';
import { levelHere, setUp } from './lib/setup/set-up.mjs';

await runScript('setup', async () => {
  const runtime = await setUp(process.argv.includes('--test') ? 'test' : levelHere());
  say('setup', `ready: ${describe(runtime)}`);
});

// npm run faults: the fault campaign, see test/faults/README.md. It runs in a session of its own, as the desktop tests
// do: the app that is killed keeps its key in a keyring, which must not be a person's.
import { ensureBuild } from './lib/build.mjs';
import { at } from './lib/paths.mjs';
import { runScript } from './lib/say.mjs';
import { runInSession } from './lib/session/run.mjs';
import { everything } from './lib/session/session.mjs';
import { setUp } from './lib/setup/set-up.mjs';

await runScript('faults', async () => {
  await setUp('test');
  await ensureBuild();
  return runInSession(everything(), [process.execPath, at('test/faults/run.mjs'), ...process.argv.slice(2)]);
});

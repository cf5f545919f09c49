// npm run --silent electron-path: prints the absolute path of the Electron executable, and nothing else, on stdout.
import { installedRuntime } from './lib/runtime/installed.mjs';
import { Trouble, runScript, say, sayOnStderr } from './lib/say.mjs';
import { setUp } from './lib/setup/set-up.mjs';

await runScript('electron-path', async () => {
  sayOnStderr();
  try {
    await setUp('run');
  } catch (error) {
    // A missing system library is worth saying, but the path is known all the same.
    if (!(error instanceof Trouble && installedRuntime())) throw error;
    say('electron-path', error.message);
  }
  process.stdout.write(`${installedRuntime()?.executable}\n`);
});

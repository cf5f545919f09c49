// npm run dev: the app, rebuilt and started again at every saved file. The page in development is the page of a release:
// the same origin, the same policy. (electron-vite's own server would need inline scripts and a network connection,
// which no page of ours may have.)
import { ensureBuild } from './lib/build.mjs';
import { runApp } from './lib/dev/app.mjs';
import { watchSources } from './lib/dev/watch.mjs';
import { root } from './lib/paths.mjs';
import { mustRunUnsandboxed } from './lib/sandbox-flags.mjs';
import { Trouble, runScript, say } from './lib/say.mjs';
import { setUp } from './lib/setup/set-up.mjs';

await runScript('dev', async () => {
  const { executable } = await setUp();
  await ensureBuild();
  const flags = mustRunUnsandboxed(executable) ? ['--no-sandbox'] : [];
  const app = runApp(executable, [...flags, root, ...process.argv.slice(2)]);
  const stop = watchSources(async () => {
    try {
      await ensureBuild();
    } catch (error) {
      // The app of the last good build goes on; the next save tries again.
      if (!(error instanceof Trouble)) throw error;
      say('dev', error.message);
      return;
    }
    app.restart();
  });
  try {
    return await app.ended;
  } finally {
    stop();
  }
});

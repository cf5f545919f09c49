// npm start: sets up, builds and opens the app. Further arguments go to it: `npm start -- tel:+14155550123`.
// On Linux without a display it runs the demo under a virtual one instead.
import { ensureBuild } from './lib/build.mjs';
import { runCommand } from './lib/command.mjs';
import { root } from './lib/paths.mjs';
import { mustRunUnsandboxed } from './lib/sandbox-flags.mjs';
import { runScript, say } from './lib/say.mjs';
import { hasDisplay } from './lib/session/session.mjs';
import { setUp } from './lib/setup/set-up.mjs';
import { runWithApp } from './lib/with-app.mjs';

await runScript('start', async () => {
  if (process.platform === 'linux' && !hasDisplay()) {
    say(
      'start',
      'there is no display (DISPLAY and WAYLAND_DISPLAY are empty), so the demo runs under a virtual one instead',
    );
    return runWithApp('scripts/demo/run.mjs', []);
  }
  const { executable } = await setUp();
  await ensureBuild();
  const flags = mustRunUnsandboxed(executable) ? ['--no-sandbox'] : [];
  return runCommand(executable, [...flags, root, ...process.argv.slice(2)]);
});

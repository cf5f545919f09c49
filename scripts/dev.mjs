// npm run dev: the app in electron-vite's watch mode; a saved file rebuilds or reloads what it belongs to.
import { forgetBuild } from './lib/build.mjs';
import { runNode } from './lib/command.mjs';
import { tools } from './lib/paths.mjs';
import { mustRunUnsandboxed } from './lib/sandbox-flags.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/setup/set-up.mjs';

await runScript('dev', async () => {
  const { executable } = await setUp();
  forgetBuild();
  // How electron-vite is told to pass --no-sandbox on.
  const env = mustRunUnsandboxed(executable) ? { ...process.env, NO_SANDBOX: '1' } : process.env;
  return runNode([tools.electronVite, 'dev', '--watch', ...process.argv.slice(2)], env);
});

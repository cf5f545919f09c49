// node scripts/runtime.mjs: makes sure of an Electron runtime and says which one is used.
import { describe, ensureRuntime } from './lib/runtime/ensure.mjs';
import { runScript, say } from './lib/say.mjs';

await runScript('runtime', async () => {
  const { runtime } = await ensureRuntime();
  say('runtime', describe(runtime));
});

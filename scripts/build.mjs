// npm run build: builds the app into out/, unless what is there was built from these very sources.
// `npm run build -- --force` builds in any case.
import { ensureBuild, forgetBuild } from './lib/build.mjs';
import { runScript, say } from './lib/say.mjs';
import { ensureDependencies } from './lib/setup/set-up.mjs';

await runScript('build', async () => {
  await ensureDependencies();
  if (process.argv.includes('--force')) forgetBuild();
  if (!(await ensureBuild())) say('build', 'out/ is up to date');
});

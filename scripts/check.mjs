// npm run check: types, lint, layering (who may import whom) and formatting. Runs all four and fails if one did.
import { runChecks } from './lib/checks.mjs';
import { Trouble, runScript } from './lib/say.mjs';
import { ensureDependencies } from './lib/setup/set-up.mjs';

await runScript('check', async () => {
  await ensureDependencies();
  const { failed } = await runChecks();
  if (failed > 0) throw new Trouble(`${failed} of the checks failed`);
});

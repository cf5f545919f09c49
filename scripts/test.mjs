// npm test: set-up, checks, build, then unit, ui and contract tests, then the desktop tests in a session of their own.
// All steps run, whatever fails; the last line is `N passed, N failed` over all of them.
// `npm test -- FILTER` and `npm test -- --project unit` run only those tests, without the checks.
import { ensureBuild } from './lib/build.mjs';
import { runChecks } from './lib/checks.mjs';
import { Trouble, runScript, say } from './lib/say.mjs';
import { levelHere, setUp } from './lib/setup/set-up.mjs';
import { catchingSignals, signalCode } from './lib/signals.mjs';
import { DESKTOP, PLAIN, readOptions } from './lib/test/options.mjs';
import { desktopTestsMatch, runDesktop, runPlain } from './lib/test/run-vitest.mjs';
import { add, nothing, oneFailure, summary } from './lib/test/tally.mjs';

/** @param {() => Promise<import('./lib/test/tally.mjs').Tally>} step @returns {Promise<import('./lib/test/tally.mjs').Tally>} */
async function counted(step) {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say('test', error.message);
    return oneFailure;
  }
}

/** @param {import('./lib/test/options.mjs').Options} options @param {() => boolean} stopped */
async function testAll({ projects, filters, everything }, stopped) {
  const desktop = projects.includes(DESKTOP) && desktopTestsMatch(filters);
  const plain = projects.filter((project) => PLAIN.includes(project));
  let tally = nothing;
  const step = async (/** @type {Parameters<typeof counted>[0]} */ work) => {
    if (!stopped()) tally = add(tally, await counted(work));
  };
  await setUp(desktop ? 'test' : levelHere());
  if (everything) await step(async () => ({ ...nothing, failed: (await runChecks()).failed }));
  if (plain.length > 0) await step(() => runPlain(plain, filters));
  if (desktop) {
    await step(async () => {
      await ensureBuild();
      return runDesktop(filters);
    });
  }
  return tally;
}

await runScript('test', async () => {
  let stopCode = 0;
  const options = readOptions(process.argv.slice(2));
  const tally = await catchingSignals(
    (signal) => (stopCode = signalCode(signal)),
    () => testAll(options, () => stopCode > 0),
  );
  if (stopCode > 0) throw new Trouble('stopped before the end');
  const empty = tally.passed + tally.failed === 0;
  if (empty) say('test', 'no test matched');
  process.stdout.write(`${summary(empty ? oneFailure : tally)}\n`);
  return empty || tally.failed > 0 ? 1 : 0;
});

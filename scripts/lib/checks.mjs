// The checks that read the code without running it. All run, whatever fails; each prints one line when it is done.
import fs from 'node:fs';
import { captureNode } from './command.mjs';
import { at, tools } from './paths.mjs';
import { say } from './say.mjs';

/** dependency-cruiser wants the folders by name and fails on one that is not there. */
const sources = () => ['src-main', 'src-renderer'].filter((folder) => fs.existsSync(at(folder)));

/** @returns {{ name: string, args: string[] }[]} what this Node is to run for each check */
const checks = () => [
  { name: 'lint', args: [tools.eslint, '--max-warnings', '0', '.'] },
  { name: 'types', args: [tools.tsc, '--noEmit', '--pretty', 'false'] },
  { name: 'types of scripts', args: [tools.tsc, '--project', 'scripts', '--pretty', 'false'] },
  { name: 'types of bench', args: [tools.tsc, '--project', 'bench', '--pretty', 'false'] },
  { name: 'layering', args: [tools.depcruise, '--config', '.dependency-cruiser.cjs', ...sources()] },
  { name: 'formatting', args: [tools.prettier, '--check', '--log-level', 'warn', '.'] },
];

/** @param {{ name: string, args: string[] }} check @returns {Promise<boolean>} whether it passed */
async function runCheck({ name, args }) {
  const started = performance.now();
  const { code, output } = await captureNode(args);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say('check', `${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  if (code !== 0) process.stdout.write(output);
  return code === 0;
}

/**
 * Two at a time, the longest first: each is one thread at heart, and small machines have two.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks() {
  const queue = checks();
  let passed = 0;
  const total = queue.length;
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (await runCheck(next)) passed += 1;
    }
  };
  await Promise.all([worker(), worker()]);
  return { passed, failed: total - passed };
}

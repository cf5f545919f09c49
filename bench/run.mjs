// The benchmark itself: measures, prints the table, writes out/bench.json. Started by `npm run bench`, which sees to
// the build and to a display.
import fs from 'node:fs/promises';
import os from 'node:os';
import { at } from '../scripts/lib/paths.mjs';
import { installedRuntime } from '../scripts/lib/runtime/installed.mjs';
import { removeAll } from './lib/folders.mjs';
import { measure } from './lib/measure.mjs';
import { options } from './lib/options.mjs';
import { table } from './lib/report.mjs';

const cpu = os.cpus();
const machine = `${process.platform}-${process.arch}, ${cpu.length} × ${cpu[0]?.model ?? 'unknown'}`;

/** @type {Record<string, unknown>} */
const figures = {};
try {
  for (const [name, take] of Object.entries(measure)) {
    if (!options.only.has(name)) continue;
    process.stderr.write(`${name} `);
    figures[name] = await take();
  }
} finally {
  await removeAll();
}

const runtime = installedRuntime();
const load = os.loadavg().map((value) => Number(value.toFixed(2)));
const report = {
  at: new Date().toISOString(),
  machine,
  load,
  electron: runtime?.version,
  pairs: options.pairs,
  figures,
};
await fs.mkdir(at('out'), { recursive: true });
await fs.writeFile(at('out', 'bench.json'), `${JSON.stringify(report, null, 2)}\n`);
process.stdout.write(`\n${table(figures)}\n\n${machine}; load ${load.join(' ')}; Electron ${runtime?.version}\n`);

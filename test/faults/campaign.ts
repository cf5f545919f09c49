import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runFuzz } from './fuzz/run';
import { ACCOUNT } from '../doubles/sample-attempts';
import { runImportKills } from './imports/campaign';
import { runKills } from './kills/campaign';
import { readOptions } from './options';
import { replayPlacement, runPlacements } from './placements/campaign';
import { addUp, faultless, table, type CampaignParts, type CampaignReport } from './report';

export interface CampaignPlaces {
  /** Folder of the built app. */
  readonly root: string;
  /** Folder of the campaign's built programs. */
  readonly programs: string;
  /** The file that takes the figures. */
  readonly report: string;
}

/** Calls of the organization whose import is killed. */
const CALLS = 600;

/** Ms that the last start after all kills gets to find out what became of every attempt. */
const SETTLE_MS = 300_000;

/** Runs the whole campaign and gives the exit code: 1 where anybody was called twice or anything was lost. */
export async function runCampaign(args: readonly string[], places: CampaignPlaces): Promise<number> {
  const options = readOptions(args);
  const tell = (line: string): void => void process.stdout.write(`[faults] ${line}\n`);
  tell(`seed ${options.seed}`);
  const { seed, kills, imports, fuzz, replay } = options;
  if (replay !== null) {
    const result = await replayPlacement({ ...options, ...places, tell }, replay);
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return result === null || result.duplicates.length + result.lost.length > 0 ? 1 : 0;
  }
  const started = Date.now();
  // Kept after every part, so that what took minutes is not lost by what comes after it.
  const keep = async (parts: Omit<CampaignParts, 'seed'>): Promise<CampaignReport> => {
    const report = addUp({ seed, ...parts });
    const seconds = Math.round((Date.now() - started) / 1000);
    await mkdir(dirname(places.report), { recursive: true });
    await writeFile(places.report, `${JSON.stringify({ ...report, seconds }, null, 2)}\n`);
    return report;
  };
  const placements = await runPlacements({ ...options, ...places, tell });
  await keep({ placements, killing: null, importing: null, fuzz: null });
  const killing = kills > 0 ? await runKills({ ...options, ...places, settleMs: SETTLE_MS, tell }) : null;
  await keep({ placements, killing, importing: null, fuzz: null });
  const { programs } = places;
  const importing =
    imports > 0
      ? await runImportKills({
          programs: { importer: join(programs, 'importer.mjs'), archive: join(programs, 'archive-worker.mjs') },
          account: ACCOUNT,
          seed,
          kills: imports,
          calls: CALLS,
          tell,
        })
      : null;
  await keep({ placements, killing, importing, fuzz: null });
  if (fuzz > 0) tell(`${fuzz} malformed payloads to every command, ${fuzz} mutated answers of every endpoint`);
  const fuzzed = fuzz > 0 ? await runFuzz(seed, fuzz, places.programs) : null;
  const report = await keep({ placements, killing, importing, fuzz: fuzzed });
  process.stdout.write(`\n${table(report)}\n`);
  return faultless(report) ? 0 : 1;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccountId } from '../../../src-main/domain/ids';
import { randomOf } from '../lib/random';
import { checkArchive } from './check-archive';
import { killImport, type ImportPrograms } from './kill';

export interface ImportKillOptions {
  readonly programs: ImportPrograms;
  readonly account: AccountId;
  readonly seed: number;
  readonly kills: number;
  /** Of the organization that is taken over. */
  readonly calls: number;
  readonly tell: (line: string) => void;
}

export interface ImportKillFigures {
  readonly kills: number;
  /** Imports that came to their end, each over some kills; at least one. */
  readonly complete: number;
  /** Calls that were promised to be on disk and are not, or are not there at the end. */
  readonly lost: number;
  readonly twice: number;
  /** Times at which how far the import is was not what was there. */
  readonly untrue: number;
  /** Archives that were damaged. */
  readonly damaged: number;
}

/** Kills imports at random moments, each as often as it takes to its end, and looks after each kill what is there. */
export async function runImportKills(options: ImportKillOptions): Promise<ImportKillFigures> {
  const { programs, account, seed, kills, calls, tell } = options;
  const random = randomOf(seed, 'imports');
  const sums = { kills: 0, complete: 0, lost: 0, twice: 0, untrue: 0, damaged: 0 };
  const newFolder = () => mkdtemp(join(tmpdir(), 'thunderdial-imports-'));
  let folder = await newFolder();
  const promised = new Set<string>();
  while (sums.kills < kills || sums.complete === 0) {
    const moment = { pages: random.whole(1, 9), ms: random.whole(0, 11) };
    const { promised: told, done } = await killImport(programs, folder, calls, moment);
    for (const id of told) promised.add(id);
    const { integrity, damaged, ids, taken } = checkArchive(folder, account);
    const there = new Set(ids);
    sums.lost += [...promised].filter((id) => !there.has(id)).length;
    sums.twice += ids.length - there.size;
    if (taken !== ids.length) sums.untrue += 1;
    if (damaged || integrity !== 'ok') sums.damaged += 1;
    if (!done) {
      sums.kills += 1;
      if (sums.kills % 20 === 0) tell(`${sums.kills} of ${kills} kills of imports`);
      continue;
    }
    sums.complete += 1;
    sums.lost += calls - there.size;
    promised.clear();
    await rm(folder, { recursive: true });
    folder = await newFolder();
  }
  await rm(folder, { recursive: true });
  return sums;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Attempt } from '../../../src-main/domain/call/attempt';
import type { HostSettings } from '../host/host';
import { startProgram, type Program } from '../lib/child';
import type { PlacedCall } from '../service/placed-calls';
import type { ServiceSettings } from '../service/services';
import { compare, type MadePress, type Verdict } from './compare';
import type { PlannedChapter, PlannedPress } from './plan';
import { addAccount, pressCall, pressTryAgain } from './person';

/** So many times faster than the world. A stall of this computer grows by it as well, so it is not larger. */
const SPEED = 40;

/** The client's time limit of 30 s in that time, ms of the world. */
const TIME_LIMIT_MS = 30_000 / SPEED;

/** Ms of the world in which everything must have settled: about 15 minutes of the campaign's time. */
const SETTLED_WITHIN_MS = 22_000;
const LOOK_EVERY_MS = 100;

const OPEN: ReadonlySet<string> = new Set(['sending', 'unconfirmed', 'initiated', 'in_progress']);

export interface ChapterResult extends Verdict {
  readonly chapter: PlannedChapter;
  readonly presses: readonly MadePress[];
  readonly record: readonly Attempt[];
  readonly calls: readonly PlacedCall[];
}

/** Presses Call once for every planned press, waits until the program has found out all it can, and compares. */
export async function runChapter(chapter: PlannedChapter, seed: number, programs: string): Promise<ChapterResult> {
  const folder = await mkdtemp(join(tmpdir(), 'thunderdial-faults-'));
  const time = { from: Date.now(), speed: SPEED };
  const service = startProgram(join(programs, 'service.mjs'), {
    kind: chapter.kind,
    seed,
    time,
    timeLimitMs: TIME_LIMIT_MS,
  } satisfies ServiceSettings);
  const host = startProgram(join(programs, 'host.mjs'), {
    worker: join(programs, 'storage-worker.mjs'),
    folder,
    time,
    timeLimitMs: TIME_LIMIT_MS,
  } satisfies HostSettings);
  try {
    await addAccount(host, await service.ask('where'));
    const presses: MadePress[] = [];
    for (const press of chapter.presses) presses.push(await make(press, host, service));
    await settled(host);
    const made = await pressTryAgain(presses, host, service, chapter, seed);
    await settled(host);
    const record = (await host.ask('record')) as readonly Attempt[];
    const calls = (await service.ask('placed')) as readonly PlacedCall[];
    await host.end();
    return { ...compare(made, calls, record), chapter, presses: made, record, calls };
  } finally {
    await Promise.all([host.kill(), service.kill()]);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function make(press: PlannedPress, host: Program, service: Program): Promise<MadePress> {
  if (press.afterMs > 0) await wait(press.afterMs / SPEED);
  await service.ask('arm', { fault: press.fault, nth: press.index });
  return { ...press, ...(await pressCall(host, press)), triedAgain: 0 };
}

/** Waits until no attempt is open any more, or the time for it is over. */
async function settled(host: Program): Promise<void> {
  const until = Date.now() + SETTLED_WITHIN_MS;
  while (Date.now() < until) {
    const states = (await host.ask('states')) as readonly { readonly state: string }[];
    if (!states.some(({ state }) => OPEN.has(state))) return;
    await wait(LOOK_EVERY_MS);
  }
}

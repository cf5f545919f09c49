import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { SnapshotView } from '../../../src-main/contract/views';
import { compare, type MadePress, type Verdict } from '../placements/compare';
import { startApp, type App } from '../../doubles/app/undriven';
import { checkRecord, type RecordCheck } from './check-record';
import { killOnce, type Killed, type Scene } from './kill';
import { planKills } from './plan';
import { MOMENTS, PATH, Trap, type Moment } from './trap';
import { startWatchedService } from './watched-service';

export interface KillOptions {
  readonly root: string;
  readonly seed: number;
  readonly kills: number;
  readonly moments?: readonly Moment[];
  /** Ms that the last start gets to find out what became of everything. */
  readonly settleMs: number;
  readonly tell: (line: string) => void;
}

export interface KillFigures extends Omit<Verdict, 'states'> {
  readonly kills: number;
  /** Presses of Call among them; the others fell before the press. */
  readonly presses: number;
  /** Presses cut off before they were written: nothing was sent, and nothing is in the record. */
  readonly unwritten: number;
  /** Kills that came when the planned moment did not. */
  readonly missed: number;
  readonly path: Readonly<Record<string, number>>;
  readonly states: Readonly<Record<string, number>>;
  readonly record: Omit<RecordCheck, 'attempts'>;
}

/** Kills the built app again and again on one profile, lets it settle, and holds its record against the server. */
export async function runKills(options: KillOptions): Promise<KillFigures> {
  const { root, seed, kills, moments = MOMENTS, settleMs, tell } = options;
  const profile = await mkdtemp(join(tmpdir(), 'thunderdial-kills-'));
  const trap = new Trap();
  const service = await startWatchedService(trap);
  const scene: Scene = { root, profile, service, trap };
  const killed: Killed[] = [];
  try {
    await firstStart(scene);
    for (const planned of planKills(seed, kills, moments)) {
      killed.push(await killOnce(planned, scene));
      if (killed.length % 20 === 0) tell(`${killed.length} of ${kills} kills`);
    }
    await lastStart(scene, settleMs);
    const { attempts, ...record } = checkRecord(profile);
    const inRecord = new Set(attempts.map((attempt) => attempt.draftId as string));
    const presses = killed.flatMap(madePress);
    const arrived = service.arrived();
    const unwritten = presses.filter(
      ({ draftId, to, attemptId }) => !inRecord.has(draftId) && !arrived.has(to) && attemptId === null,
    );
    const counted = presses.filter((press) => !unwritten.includes(press));
    return {
      kills: killed.length,
      presses: presses.length,
      unwritten: unwritten.length,
      missed: killed.filter(({ met }) => !met).length,
      path: tally(killed.map(({ moment }) => PATH[moment])),
      ...compare(counted, service.placed(), attempts),
      record,
    };
  } finally {
    await service.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

const madePress = ({ index, to, moment, draftId, answered }: Killed): readonly MadePress[] =>
  draftId === null
    ? []
    : [
        {
          index,
          to,
          from: '',
          agentId: null,
          fault: `killed: ${moment}`,
          again: false,
          afterMs: 0,
          draftId,
          attemptId: answered ? 'answered' : null,
          said: null,
          triedAgain: 0,
        },
      ];

/** The account, kept in the keychain, so that every later start finds it. */
async function firstStart({ root, profile, service }: Scene): Promise<void> {
  const app = startApp(root, profile);
  const { baseUrl, apiKey } = service;
  const added = await app.command('accounts.add', { key: apiKey, baseUrl, name: 'Kills', keep: 'keychain' });
  if (!added.ok) throw new Error(`the account was not added: ${added.error.code} ${added.error.detail ?? ''}`);
  await app.command('guards.chooseHours', { ask: false, from: 0, to: 1_440 });
  await until(app, ({ directory }) => directory.parts.lines.state === 'ready', 20_000);
  await app.quit();
}

/** Lets the app find out what became of everything, for as long as it may take. */
async function lastStart({ root, profile }: Scene, settleMs: number): Promise<void> {
  const app = startApp(root, profile);
  await until(app, ({ calls }) => calls.every(({ state }) => !OPEN.has(state)), settleMs);
  await app.quit();
}

const OPEN: ReadonlySet<string> = new Set(['sending', 'unconfirmed', 'initiated', 'in_progress']);

async function until(app: App, holds: (snapshot: SnapshotView) => boolean, withinMs: number): Promise<void> {
  for (const limit = Date.now() + withinMs; Date.now() < limit;) {
    const snapshot = await app.command<SnapshotView>('app.snapshot', null);
    if (snapshot.ok && holds(snapshot.value)) return;
    await wait(200);
  }
}

function tally(words: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

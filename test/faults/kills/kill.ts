import { watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { CallView, DraftView, SnapshotView } from '../../../src-main/contract/views';
import { startApp, type App } from '../../doubles/app/undriven';
import type { PlannedKill } from './plan';
import type { Trap } from './trap';
import type { WatchedService } from './watched-service';

export interface Killed extends PlannedKill {
  /** The draft that Call was pressed on; null where the app died before the press. */
  readonly draftId: string | null;
  /** The app had answered the press before it died. */
  readonly answered: boolean;
  /** The moment came; otherwise the app was killed when it had been waited for long enough. */
  readonly met: boolean;
}

export interface Scene {
  /** Folder of the built app. */
  readonly root: string;
  readonly profile: string;
  readonly service: WatchedService;
  readonly trap: Trap;
}

const FROM = '+14155550101';
const AGENT = { kind: 'saved', id: '101' };

/** How long a moment is waited for, ms. */
const PATIENCE_MS = 12_000;
const LOOK_EVERY_MS = 10;

/** Starts the app on the profile that all kills share, presses Call, and kills it at the planned moment. */
export async function killOnce(planned: PlannedKill, scene: Scene): Promise<Killed> {
  const { root, profile, service, trap } = scene;
  let met = false;
  const app = startApp(root, profile);
  const strike = (): void => {
    met = true;
    app.kill();
  };
  const arm = (): void => trap.arm(planned.moment, planned.nth, planned.afterMs, strike);
  const log = watch(join(profile, 'record'), (_kind, file) => {
    if (file?.endsWith('-wal') !== true) return;
    trap.reach('opening');
    trap.reach('journal');
  });
  const limit = setTimeout(app.kill, PATIENCE_MS);
  let pressed: { draftId: string | null; answered: boolean } = { draftId: null, answered: false };
  try {
    if (planned.moment === 'opening') arm();
    const draft = await fill(app, planned.to);
    service.breakNextAnswer(planned.moment === 'look asked' || planned.moment === 'look answered');
    if (planned.moment !== 'opening') arm();
    pressed = { draftId: draft.id, answered: false };
    const answer = await press(app, draft.id, planned.to);
    pressed = { draftId: draft.id, answered: answer.ok };
    await app.ended;
  } catch (error) {
    // The app's end is what this is about; anything else is a fault of the campaign.
    if (!/has ended|write after end|EPIPE/.test(String(error))) throw error;
  } finally {
    clearTimeout(limit);
    log.close();
    trap.disarm();
    app.kill();
    await app.ended;
  }
  return { ...planned, ...pressed, met };
}

async function fill(app: App, to: string): Promise<DraftView> {
  const { draft } = await withKey(app);
  const edit = { id: draft.id, text: to, from: FROM, agent: AGENT, maxHold: '' };
  const edited = await app.command('draft.edit', edit);
  if (!edited.ok) throw new Error(`the draft was not taken: ${edited.error.code}`);
  return draft;
}

/** The state of the app once the keychain has given the account's key: before that no call leaves. */
async function withKey(app: App): Promise<SnapshotView> {
  for (;;) {
    const snapshot = await app.command<SnapshotView>('app.snapshot', null);
    if (!snapshot.ok) throw new Error(`no snapshot: ${snapshot.error.code}`);
    if (snapshot.value.accounts.some(({ key }) => key === 'ready')) return snapshot.value;
    await wait(LOOK_EVERY_MS);
  }
}

const press = (app: App, draftId: string, to: string) =>
  app.command<CallView>('calls.place', { draftId, to, from: FROM, agent: AGENT, maxHold: '' });

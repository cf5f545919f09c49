import { join } from 'node:path';
import { createTray } from '../desktop/tray';
import { trayModel } from '../desktop/tray-model';
import { callAgain } from '../service/call-again';
import { callView } from '../service/views/call-view';
import type { AttemptId } from '../domain/ids';
import { formatE164 } from '../domain/number';
import type { Core } from './core';

export interface TrayParts {
  readonly core: Core;
  /** The folder of the tray images. */
  readonly resources: string;
  readonly show: (view: 'dial' | 'history', attemptId?: string) => void;
  readonly quit: () => void;
}

/** How many attempts are read to find the last five different numbers. */
const LAST = 5;

/** Puts the icon into the tray and keeps its image and menu true. Returns how to take it out again. */
export function startTray({ core, resources, show, quit }: TrayParts): () => void {
  const template = process.platform === 'darwin' ? 'Template' : '';
  const tray = createTray(
    { idle: join(resources, `idle${template}.png`), live: join(resources, `live${template}.png`) },
    {
      open: () => {
        show('dial');
      },
      showCall: (attemptId) => {
        show('dial', attemptId);
      },
      callAgain: (attemptId) => {
        void prefill(core, attemptId as AttemptId).then(() => {
          show('dial');
        });
      },
      quit,
    },
  );
  const refresh = (): void => void refreshTray(core).then((model) => tray.show(model));
  core.book.onChange(refresh);
  core.accounts.onChange(refresh);
  refresh();
  return () => {
    tray.destroy();
  };
}

async function refreshTray({ book, accounts, storage }: Core) {
  const active = accounts.activeId();
  const recent = active ? await storage.history.lastNumbers(active, LAST) : null;
  return trayModel(
    {
      live: [...book.all()].sort((a, b) => b.createdAt - a.createdAt).map(callView),
      recent: recent?.ok ? recent.value.map((attempt) => ({ attemptId: attempt.id, to: attempt.to })) : [],
    },
    formatE164,
  );
}

async function prefill({ book, desk, storage }: Core, id: AttemptId): Promise<void> {
  const known = book.get(id);
  const read = known ? null : await storage.attempts.byId(id);
  const attempt = known ?? (read?.ok ? read.value : null);
  if (attempt) callAgain(desk, attempt);
}

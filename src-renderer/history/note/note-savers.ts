import type { App } from '../../state/create-app';
import { NoteSaver } from './note-saver';

const byApp = new WeakMap<App, Map<string, NoteSaver>>();

/** The saver of a call's note: the same one as before while it holds a text that could not be saved. */
export function noteSaver(app: App, attemptId: string, note: string): NoteSaver {
  const savers = byApp.get(app) ?? new Map<string, NoteSaver>();
  byApp.set(app, savers);
  for (const [id, saver] of savers) {
    if (id !== attemptId && !saver.isDirty() && !saver.snapshot().saving) savers.delete(id);
  }
  const saver = savers.get(attemptId) ?? new NoteSaver(app.ask, attemptId, note);
  savers.set(attemptId, saver);
  return saver;
}

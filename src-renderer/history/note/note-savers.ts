import type { Answer } from '../../../src-main/contract/envelope';
import type { App } from '../../state/create-app';
import type { CallRef } from '../use-call-actions';
import { NoteSaver } from './note-saver';

const byApp = new WeakMap<App, Map<string, NoteSaver>>();

/** The saver of a call's note: the same one as before while it holds a text that could not be saved. */
export function noteSaver(app: App, call: CallRef, note: string): NoteSaver {
  const name = call.attemptId ?? `entry ${call.key}`;
  const savers = byApp.get(app) ?? new Map<string, NoteSaver>();
  byApp.set(app, savers);
  for (const [other, saver] of savers) {
    if (other !== name && !saver.isDirty() && !saver.snapshot().saving) savers.delete(other);
  }
  const saver = savers.get(name) ?? new NoteSaver((text) => keep(app, call, text), note);
  savers.set(name, saver);
  return saver;
}

const keep = ({ ask }: App, call: CallRef, note: string): Promise<Answer<unknown>> =>
  call.attemptId === null
    ? ask('history.setEntryNote', { key: call.key, note })
    : ask('history.setNote', { attemptId: call.attemptId, note });

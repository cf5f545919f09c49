import type { AppEvent } from '../../src-main/contract/events';
import type { CallView, SnapshotView } from '../../src-main/contract/views';
import { assertNever } from '../../src-main/domain/result';
import type { AppState } from './app-state';

/** The part of the state that a first snapshot sets. The draft is merged apart (draft-merge.ts). */
export function fromSnapshot(snapshot: SnapshotView): Partial<AppState> {
  const {
    version,
    locale,
    systemRegion,
    dataFolder,
    accounts,
    activeAccountId,
    directory,
    guards,
    readiness,
    notices,
    runtime,
  } = snapshot;
  return {
    phase: 'ready',
    startProblem: null,
    version,
    locale,
    systemRegion,
    dataFolder,
    accounts,
    activeAccountId,
    directory,
    guards,
    readiness,
    notices,
    calls: mergeCalls([], snapshot.calls),
    storage: runtime.storage,
  };
}

/** What one event of main changes. Pure, and in order: the same events always give the same state. */
export function fromEvent(state: AppState, event: AppEvent): Partial<AppState> {
  switch (event.kind) {
    case 'accounts':
      return {
        accounts: event.accounts,
        activeAccountId: event.activeAccountId,
        // Nothing of an account is shown, or goes on sounding, beside the calls of another.
        ...(event.activeAccountId === state.activeAccountId ? {} : { selectedAttemptId: null }),
      };
    case 'calls':
      return { calls: mergeCalls(state.calls, event.changed) };
    case 'directory':
      return { directory: event.directory };
    case 'guards':
      return { guards: event.guards };
    case 'readiness':
      return { readiness: event.readiness };
    case 'notices':
      return { notices: event.notices };
    case 'storage':
      return { storage: event.state };
    case 'show':
      return { view: event.view, selectedAttemptId: event.attemptId };
    case 'draft':
    case 'history':
    case 'historyImport':
    case 'recording':
    case 'hidden':
    case 'historyWork':
      return {};
    default:
      return assertNever(event);
  }
}

/** Puts changed calls into the list, newest first; a dismissed call leaves it and stays in the history. */
export function mergeCalls(calls: readonly CallView[], changed: readonly CallView[]): readonly CallView[] {
  const byId = new Map(calls.map((call) => [call.attemptId, call]));
  for (const call of changed) {
    if (call.dismissed) byId.delete(call.attemptId);
    else byId.set(call.attemptId, call);
  }
  return [...byId.values()].sort((a, b) => b.createdAt - a.createdAt);
}

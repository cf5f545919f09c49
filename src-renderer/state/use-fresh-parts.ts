import { useCallback, useEffect } from 'react';
import type { PartName } from '../../src-main/domain/directory/directory';
import { useApp, useAppState } from './AppContext';

/** A part read this long ago or earlier is read again when it is looked at, in ms. */
const FRESH_MS = 60_000;

/**
 * Reads what a view shows, behind it, when the view opens or the window is come back to, and what is there is not fresh:
 * so that an agent deleted meanwhile, or a number that cannot call any more, is noticed before the call.
 */
export function useFreshParts(names: readonly PartName[]): void {
  const app = useApp();
  const accountId = useAppState((state) => state.activeAccountId);
  const hasKey = useAppState((state) =>
    state.accounts.some(({ id, key }) => id === state.activeAccountId && key === 'ready'),
  );
  // The names are written where the view is: another array with the same names is the same wish.
  const wish = names.join(' ');
  const freshen = useCallback(() => {
    const { parts } = app.store.getState().directory;
    const old = (wish.split(' ') as PartName[]).filter((name) => {
      const { state, fetchedAt } = parts[name];
      return state !== 'loading' && (fetchedAt === null || Date.now() - fetchedAt > FRESH_MS);
    });
    // What goes wrong is told by the part itself, where it is shown.
    if (old.length > 0) void app.ask('directory.refresh', { parts: old });
  }, [app, wish]);
  useEffect(() => {
    if (!hasKey || accountId === null) return undefined;
    freshen();
    window.addEventListener('focus', freshen);
    return () => window.removeEventListener('focus', freshen);
  }, [accountId, hasKey, freshen]);
}

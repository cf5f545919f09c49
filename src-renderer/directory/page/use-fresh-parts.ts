import { useEffect } from 'react';
import type { PartName } from '../../../src-main/domain/directory/directory';
import { useApp, useAppState } from '../../state/AppContext';

/** A part read this long ago or earlier is read again when its page opens, in ms. */
const FRESH_MS = 60_000;

/** Reads what a page shows, behind it, when the page opens and what is there is not fresh. */
export function useFreshParts(names: readonly PartName[]): void {
  const app = useApp();
  const hasKey = useAppState((state) =>
    state.accounts.some(({ id, key }) => id === state.activeAccountId && key === 'ready'),
  );
  const accountId = useAppState((state) => state.activeAccountId);
  // The names are written where the page is: another array with the same names is the same wish.
  const wish = names.join(' ');
  useEffect(() => {
    if (!hasKey || accountId === null) return;
    const { parts } = app.store.getState().directory;
    const old = (wish.split(' ') as PartName[]).filter((name) => {
      const { state, fetchedAt } = parts[name];
      return state !== 'loading' && (fetchedAt === null || Date.now() - fetchedAt > FRESH_MS);
    });
    // What goes wrong is told by the part itself, on the page.
    if (old.length > 0) void app.ask('directory.refresh', { parts: old });
  }, [app, accountId, hasKey, wish]);
}

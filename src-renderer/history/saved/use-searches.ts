import { useEffect, useState } from 'react';
import type { SavedSearchView } from '../../../src-main/contract/history';
import type { ProblemView } from '../../../src-main/contract/envelope';
import { useApp } from '../../state/AppContext';
import { useCommand } from '../../state/use-command';

export interface Searches {
  /** Null before they are read. */
  readonly searches: readonly SavedSearchView[] | null;
  readonly problem: ProblemView | null;
  /** Keeps another list in their place; false where that did not work. */
  readonly keep: (searches: readonly SavedSearchView[]) => Promise<boolean>;
  /** Puts a deleted search back to its place among those that there are by then, which may be others. */
  readonly putBack: (search: SavedSearchView, place: number) => Promise<void>;
}

/** The searches that a person keeps; read when they are shown. */
export function useSearches(): Searches {
  const { ask } = useApp();
  const { run, problem: unkept } = useCommand('history.keepSearches', 'here');
  const [searches, setSearches] = useState<readonly SavedSearchView[] | null>(null);
  const [unread, setUnread] = useState<ProblemView | null>(null);
  useEffect(() => {
    let wanted = true;
    void ask('history.searches', null).then((answer) => {
      if (!wanted) return;
      setUnread(answer.ok ? null : answer.error);
      if (answer.ok) setSearches(answer.value.searches);
    });
    return () => {
      wanted = false;
    };
  }, [ask]);
  const keep = async (next: readonly SavedSearchView[]): Promise<boolean> => {
    const answer = await run({ searches: next.map((search) => ({ ...search })) });
    if (answer.ok) setSearches(next);
    return answer.ok;
  };
  const putBack = async (search: SavedSearchView, place: number): Promise<void> => {
    const answer = await ask('history.searches', null);
    if (!answer.ok) {
      setUnread(answer.error);
      return;
    }
    const { searches: now } = answer.value;
    if (now.some(({ name }) => name === search.name)) return;
    await keep([...now.slice(0, place), search, ...now.slice(place)]);
  };
  return { searches, problem: unkept ?? unread, keep, putBack };
}

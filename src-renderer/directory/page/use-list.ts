import { useAppState } from '../../state/AppContext';
import type { ListName, ListRow, RowsByList } from '../../state/app-state';

/** A list of the directory; null while nothing is known of it, which is something else than having no rows. */
export function useList<N extends ListName>(name: N): readonly ListRow[N][] | null {
  const { rows, version }: RowsByList[N] = useAppState(({ rows: lists }: { rows: RowsByList }) => lists[name]);
  const part = useAppState((state) => state.directory.parts[name]);
  const isKnown = rows.length > 0 || (part.fetchedAt !== null && version === part.version);
  return isKnown ? rows : null;
}

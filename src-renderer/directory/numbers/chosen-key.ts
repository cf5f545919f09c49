import type { Selection } from 'react-aria-components';

/** Tells the one row that was chosen; a selection of none leaves things as they are. */
export function chosenKey(selection: Selection, tell: (id: string) => void): void {
  const [key] = selection === 'all' ? [] : selection;
  if (typeof key === 'string') tell(key);
}

import type { DirectoryView, PartView } from '../../src-main/contract/views';
import type { DirectoryRows } from './app-state';

/** How the two lists that a call is chosen from stand together: the worse of both, and the older age. */
export function listsStanding({ parts }: DirectoryView): PartView {
  const { lines, agents } = parts;
  const state = RANK.find((rank) => lines.state === rank || agents.state === rank) ?? 'none';
  const ages = [lines.fetchedAt, agents.fetchedAt].filter((age) => age !== null);
  return {
    version: Math.max(lines.version, agents.version),
    state,
    fetchedAt: ages.length === 2 ? Math.min(...ages) : null,
    problem: lines.problem ?? agents.problem,
  };
}

/** The worse first. A list that was never read is not up to date either, whatever the other is. */
const RANK = ['stale', 'loading', 'none', 'ready'] as const satisfies readonly PartView['state'][];

/** Whether numbers and agents have been read from main, so that what is missing is known to be missing. */
export const listsKnown = ({ lines, agents }: DirectoryRows): boolean =>
  lines.version !== null && agents.version !== null;

import type { DirectoryView, PartView } from '../../../src-main/contract/views';
import type { PartName } from '../../../src-main/domain/directory/directory';

/** How the parts of a page stand together. */
export interface PageStanding {
  readonly loading: boolean;
  /** Unix ms of the oldest of them; null while one was never read. */
  readonly fetchedAt: number | null;
  readonly problem: PartView['problem'];
}

export function pageStanding({ parts }: DirectoryView, names: readonly PartName[]): PageStanding {
  const shown = names.map((name) => parts[name]);
  const ages = shown.map(({ fetchedAt }) => fetchedAt);
  return {
    loading: shown.some(({ state }) => state === 'loading'),
    fetchedAt: ages.reduce(
      (oldest, age) => (oldest === null || age === null ? null : Math.min(oldest, age)),
      ages[0] ?? null,
    ),
    problem: shown.find(({ problem }) => problem !== null)?.problem ?? null,
  };
}

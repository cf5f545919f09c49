import type { Directory, PartName } from '../domain/directory/directory';
import { emptyDirectory } from '../domain/directory/directory';
import type { Problem } from '../domain/problem/problem';

/** How the reading of one part stands. */
export interface PartStanding {
  readonly loading: boolean;
  /** Why the last reading did not work; what was read before stays. */
  readonly problem: Problem | null;
  /** Unix ms of the last reading that came to an end in this run, well or not. */
  readonly triedAt: number | null;
  /** Raised whenever the part's value is another one; 0 before the first. */
  readonly version: number;
}

/** Where one account's directory stands. */
export interface DirectoryStanding {
  readonly directory: Directory;
  readonly parts: { readonly [N in PartName]: PartStanding };
}

const untouched: PartStanding = { loading: false, problem: null, triedAt: null, version: 0 };

/** Before anything of an account was read. */
export const nothingKnown: DirectoryStanding = {
  directory: emptyDirectory,
  parts: {
    agents: untouched,
    lines: untouched,
    voices: untouched,
    connections: untouched,
    billing: untouched,
    confirmation: untouched,
    transactions: untouched,
  },
};

import type { OnFault } from '../../domain/guarded';
import type { AccountId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { AgentNames, ArchiveImport, AttemptNews, CallPages, Clock, TextMemory, Timers } from '../ports';

export interface ImportParts {
  readonly pages: CallPages;
  readonly archive: ArchiveImport;
  readonly names: AgentNames;
  readonly attempts: AttemptNews;
  readonly memory: TextMemory;
  readonly clock: Clock;
  readonly timers: Timers;
  /** ThunderPhone's clock minus this computer's, in ms; null when not known. */
  readonly offsetMs: (account: AccountId) => number | null;
  readonly random: () => number;
  /** Told when what `view` says may be another thing. */
  readonly onChange: (account: AccountId) => void;
  readonly onFault: OnFault;
}

/** How far the history of an account has been taken over. */
export interface ImportView {
  readonly account: AccountId;
  /** Of the walk into the past: `waiting` until a key is there, `trouble` while a problem makes it wait. */
  readonly state: 'waiting' | 'running' | 'paused' | 'trouble' | 'done';
  readonly taken: number;
  /** An estimate from what ThunderPhone tells; null where it does not. */
  readonly expected: number | null;
  readonly problem: Problem | null;
  /** When the newest calls were last looked at to the end, Unix ms. */
  readonly lookedAt: number | null;
}

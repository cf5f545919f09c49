import type { ProblemView } from '../../src-main/contract/envelope';
import type {
  AccountView,
  AgentView,
  CallView,
  DirectoryView,
  DraftView,
  LineView,
  NoticeView,
} from '../../src-main/contract/views';

export type View = 'dial' | 'history' | 'settings';

export type StorageState = 'opening' | 'ready' | 'failed';

/** The rows behind `directory`: read page by page, and kept until the newer ones are complete. */
export interface DirectoryRows {
  /** The version the rows belong to; null before any was read. */
  readonly version: number | null;
  readonly accountId: string | null;
  readonly reading: boolean;
  readonly lines: readonly LineView[];
  readonly agents: readonly AgentView[];
  readonly problem: ProblemView | null;
}

/** What main says, mirrored, and what is only on screen. */
export interface AppState {
  /** `waiting` until the first snapshot is there. */
  readonly phase: 'waiting' | 'ready' | 'failed';
  readonly startProblem: ProblemView | null;

  readonly version: string;
  readonly locale: string;
  readonly systemRegion: string;
  readonly dataFolder: string;
  readonly storage: StorageState;
  readonly accounts: readonly AccountView[];
  readonly activeAccountId: string | null;
  readonly directory: DirectoryView;
  readonly rows: DirectoryRows;
  readonly notices: readonly NoticeView[];
  /** Calls that are not dismissed, newest first. */
  readonly calls: readonly CallView[];

  /** The draft as edited here; main gets every change. Its id is empty until main has told one. */
  readonly draft: DraftView;
  /** Why main does not have the newest edit; null when it has, or will in a moment. */
  readonly draftProblem: ProblemView | null;

  readonly view: View;
  /** The attempt whose details are shown beside or over the dial view. */
  readonly selectedAttemptId: string | null;
}

export const emptyDraft: DraftView = { id: '', accountId: null, text: '', from: null, agent: null, maxHold: '' };

export const emptyRows: DirectoryRows = {
  version: null,
  accountId: null,
  reading: false,
  lines: [],
  agents: [],
  problem: null,
};

export const initialState: AppState = {
  phase: 'waiting',
  startProblem: null,
  version: '',
  locale: navigator.language,
  // Not guessed: digits read in a wrong country are another person's number.
  systemRegion: '',
  dataFolder: '',
  storage: 'opening',
  accounts: [],
  activeAccountId: null,
  directory: {
    accountId: null,
    version: 0,
    state: 'none',
    lines: 0,
    agents: 0,
    balanceCents: null,
    fetchedAt: null,
    problem: null,
  },
  rows: emptyRows,
  notices: [],
  calls: [],
  draft: emptyDraft,
  draftProblem: null,
  view: 'dial',
  selectedAttemptId: null,
};

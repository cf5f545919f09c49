import type { ProblemView } from '../../src-main/contract/envelope';
import { usualHours } from '../../src-main/domain/guard/calling-hours';
import type { TransactionView } from '../../src-main/contract/billing';
import type { AppView } from '../../src-main/contract/places';
import type { ReadinessView } from '../../src-main/contract/readiness';
import type {
  AccountView,
  AgentView,
  CallView,
  ConnectionView,
  DirectoryView,
  DraftView,
  GuardsView,
  LineView,
  NoticeView,
  PartView,
  VoiceView,
} from '../../src-main/contract/views';
import { emptyOneOff } from '../../src-main/domain/one-off/one-off-form';

export type View = AppView;

export type StorageState = 'opening' | 'ready' | 'failed';

/** What a row of each list of the directory is. */
export interface ListRow {
  readonly lines: LineView;
  readonly agents: AgentView;
  readonly voices: VoiceView;
  readonly connections: ConnectionView;
  /** Of the first page. */
  readonly transactions: TransactionView;
}

export type ListName = keyof ListRow;

/** The rows behind one list of `directory`: read page by page, and kept until the newer ones are complete. */
export interface ListRows<T> {
  /** The version the rows belong to; null before any was read. */
  readonly version: number | null;
  readonly reading: boolean;
  readonly rows: readonly T[];
  readonly problem: ProblemView | null;
}

export type RowsByList = { readonly [N in ListName]: ListRows<ListRow[N]> };

export type DirectoryRows = RowsByList & { readonly accountId: string | null };

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
  /** What is asked about before a call. */
  readonly guards: GuardsView;
  readonly readiness: ReadinessView;
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

export const emptyDraft: DraftView = {
  id: '',
  accountId: null,
  text: '',
  from: null,
  agent: null,
  maxHold: '',
  oneOff: emptyOneOff,
  variables: [],
};

const noRows = { version: null, reading: false, rows: [], problem: null };

export const emptyRows: DirectoryRows = {
  accountId: null,
  lines: noRows,
  agents: noRows,
  voices: noRows,
  connections: noRows,
  transactions: noRows,
};

const unread: PartView = { version: 0, state: 'none', fetchedAt: null, problem: null };

export const initialState: AppState = {
  phase: 'waiting',
  startProblem: null,
  version: '',
  // Where the page is built there is no window to ask.
  locale: typeof navigator === 'undefined' ? 'en-US' : navigator.language,
  // Not guessed: digits read in a wrong country are another person's number.
  systemRegion: '',
  dataFolder: '',
  storage: 'opening',
  accounts: [],
  activeAccountId: null,
  directory: {
    accountId: null,
    parts: {
      agents: unread,
      lines: unread,
      voices: unread,
      connections: unread,
      billing: unread,
      confirmation: unread,
      transactions: unread,
    },
    billing: null,
    confirmation: null,
    transactions: null,
    lowBalance: { thresholdCents: 0, level: 'unknown', dismissed: false },
  },
  rows: emptyRows,
  guards: { hours: usualHours, doNotCall: { mode: 'restrict', version: 0 } },
  readiness: { accountId: null, state: 'checking', headline: 'Checking…', busy: false, rows: [] },
  notices: [],
  calls: [],
  draft: emptyDraft,
  draftProblem: null,
  view: 'dial',
  selectedAttemptId: null,
};

import type { AccountBook } from '../../accounts/account-book';
import type { KeyRing } from '../../accounts/key-ring';
import type { AttemptBook } from '../../calls/book/attempt-book';
import type { DraftDesk } from '../../calls/draft/draft-desk';
import type { Follower } from '../../calls/follow/follower';
import type { DoNotCallList } from '../../calls/guard/do-not-call-list';
import type { HoursSetting } from '../../calls/guard/hours-setting';
import type { ListExport } from '../../calls/guard/list-export';
import type { ListImport } from '../../calls/guard/list-import';
import type { CallIndex, TimelineReader } from '../../calls/history-ports';
import type { AttemptReader, TranscriptSource } from '../../calls/ports';
import type { TryAgain } from '../../calls/place/try-again';
import type { PressCall } from '../../calls/place/press-call';
import type { PersonsWord } from '../../calls/settle/persons-word';
import type { Settler } from '../../calls/settle/settler';
import type { ConnectionDesk } from '../../directory/connection-desk';
import type { DirectoryDesk } from '../../directory/directory-desk';
import type { LineDesk } from '../../directory/line-desk';
import type { AutoReloadDesk } from '../../directory/auto-reload-desk';
import type { LowBalance } from '../../directory/low-balance';
import type { TransactionSource } from '../../directory/ports';
import type { ServiceHealth } from '../../directory/service-health';
import type { E164, Region } from '../../domain/number';
import type { TemplateBook } from '../../one-off/template-book';
import type { ToolSecrets } from '../../one-off/tool-secrets';
import type { Importer } from '../../history/import/importer';
import type { ArchiveSelections } from '../../history/bulk/ports';
import type { LeavingAccounts } from '../../history/leaving/leaving-accounts';
import type { ArchiveNotes, ArchiveReader } from '../../history/ports';
import type { ArchiveTranscripts } from '../../history/words/ports';
import type { CallReviews } from '../../history/reviews/ports';
import type { ReviewDesk } from '../../history/reviews/review-desk';
import type { RecordingDesk } from '../../history/recordings/recording-desk';
import type { RecordingShelf } from '../../history/recordings/recording-shelf';
import type { InsightsDesk } from '../../history/insights/insights-desk';
import type { LookMemory } from '../../history/insights/look';
import type { TableSaver } from '../../history/insights/ports';
import type { SavedSearches } from '../../history/saved-searches';
import type { AllWords } from '../../history/words/all-words';
import type { MoveWords } from '../../history/words/move-words';
import type { RetentionSetting } from '../../history/words/retention';
import type { TranscriptDesk } from '../../history/words/transcript-desk';
import type { HistoryWork } from '../views/history-work-view';
import type { Notices } from '../notices';

/** What the commands act on: the use cases, and the few things only the desktop can do. */
export interface AppParts {
  readonly accounts: AccountBook;
  readonly keys: KeyRing;
  readonly desk: DraftDesk;
  readonly book: AttemptBook;
  readonly pressCall: PressCall;
  readonly tryAgain: TryAgain;
  readonly follower: Follower;
  readonly settler: Settler;
  readonly personsWord: PersonsWord;
  readonly directories: DirectoryDesk;
  readonly hours: HoursSetting;
  readonly doNotCall: DoNotCallList;
  readonly listImport: ListImport;
  readonly listExport: ListExport;
  readonly lines: LineDesk;
  readonly connections: ConnectionDesk;
  readonly transactions: TransactionSource;
  readonly autoReload: AutoReloadDesk;
  readonly lowBalance: LowBalance;
  readonly health: ServiceHealth;
  readonly attempts: AttemptReader;
  readonly timelines: TimelineReader;
  readonly callIndex: CallIndex;
  /** Taking the organization's history over, and what is kept of it. */
  readonly past: {
    readonly importer: Importer;
    readonly words: TranscriptDesk;
    readonly retention: RetentionSetting;
    readonly transcripts: Pick<AllWords, 'count'>;
    readonly moveWords: Pick<MoveWords, 'one' | 'all'>;
    readonly leaving: Pick<LeavingAccounts, 'mark' | 'back' | 'start'>;
  };
  /** Every call of the organization. */
  readonly archive: {
    readonly reader: ArchiveReader;
    readonly notes: ArchiveNotes;
    readonly selections: ArchiveSelections;
    readonly transcripts: Pick<ArchiveTranscripts, 'ofEntry' | 'keep' | 'remove'>;
  };
  /** What the calls that a filter lets through come to. */
  readonly insights: {
    readonly desk: InsightsDesk;
    readonly look: LookMemory;
    readonly saver: TableSaver;
  };
  /** What is done with many calls at once. */
  readonly work: HistoryWork;
  readonly transcriptSource: TranscriptSource;
  readonly reviews: Pick<CallReviews, 'grade' | 'reports'>;
  readonly reviewDesk: ReviewDesk;
  readonly savedSearches: SavedSearches;
  readonly recordings: { readonly desk: RecordingDesk; readonly shelf: RecordingShelf };
  /** To be told after a change of the history that a person made. */
  readonly historyChanged: () => void;
  readonly notices: Notices;
  readonly templates: TemplateBook;
  readonly secrets: ToolSecrets;
  readonly zonesOf: (number: E164) => Promise<readonly string[]>;
  readonly now: () => number;
  readonly copyText: (text: string) => void;
  readonly openPage: (url: string) => void;
  readonly about: {
    readonly version: string;
    readonly locale: string;
    readonly systemRegion: Region;
    readonly dataFolder: string;
    readonly storage: () => 'opening' | 'ready' | 'failed';
    /** Resolves when the record is open and the accounts are known. */
    readonly ready: Promise<void>;
  };
}

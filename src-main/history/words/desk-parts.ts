import type { OnFault } from '../../domain/guarded';
import type { AccountId } from '../../domain/ids';
import type { Clock, TextMemory, Timers } from '../ports';
import type { ArchiveTranscripts, TranscriptSource } from './ports';

export interface TranscriptDeskParts {
  readonly source: TranscriptSource;
  readonly archive: Pick<ArchiveTranscripts, 'wanting' | 'keep'>;
  readonly memory: TextMemory;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly random: () => number;
  readonly onChange: (account: AccountId) => void;
  readonly onFault: OnFault;
}

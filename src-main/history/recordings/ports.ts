import type { SoundKind } from '../../domain/history/sound-kind';
import type { AccountId, CallId } from '../../domain/ids';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';

/** Which call a recording is of. */
export interface RecordedCall {
  readonly account: AccountId;
  readonly call: CallId;
}

/** Takes the bytes of a recording in order. */
export interface RecordingSink {
  write(bytes: Uint8Array): Promise<Result<void, Problem>>;
  /** Forgets what was written: the recording comes from its beginning once more. */
  restart(): Promise<Result<void, Problem>>;
}

export interface Watch {
  readonly signal: AbortSignal;
  /** Bytes so far, and in all where that is told. */
  readonly onProgress: (received: number, total: number | null) => void;
}

export interface RecordingSource {
  /** Fetches a recording whole, or says why not; null: ThunderPhone has none of this call. */
  fetch(which: RecordedCall, sink: RecordingSink, watch: Watch): Promise<Result<SoundKind | null, Problem>>;
}

/** A recording on this computer's disk. */
export interface KeptRecording {
  readonly name: string;
  readonly kind: SoundKind;
  readonly bytes: number;
  /** Unix ms. */
  readonly playedAt: number;
}

/** A recording that is being written. */
export interface RecordingPart extends RecordingSink {
  /** Makes it the recording of a call, in place of one that is there. */
  keep(which: RecordedCall, kind: SoundKind): Promise<Result<KeptRecording, Problem>>;
  /** Gives it up. Does nothing after `keep`. */
  drop(): Promise<void>;
}

export interface RecordingFiles {
  begin(): Promise<Result<RecordingPart, Problem>>;
  all(): Promise<readonly KeptRecording[]>;
  find(which: RecordedCall): Promise<KeptRecording | null>;
  /** Whether it is, byte for byte, what was written. */
  isWhole(kept: KeptRecording): Promise<boolean>;
  /** At most `length` bytes from `offset` on. */
  read(kept: KeptRecording, offset: number, length: number): Promise<Result<Uint8Array<ArrayBuffer>, Problem>>;
  /** Notes that it was played, Unix ms. */
  played(kept: KeptRecording, at: number): Promise<void>;
  remove(kept: KeptRecording): Promise<void>;
  /** Copies it to where a person wants it: whole, or what was there stays. */
  copy(kept: KeptRecording, path: string): Promise<Result<null, Problem>>;
  /** Removes what a crash left half written, and the recordings of accounts other than these. */
  sweep(accounts: readonly AccountId[]): Promise<void>;
}

/** Asks a person where a recording is to be saved; null when they did not choose. */
export interface RecordingChooser {
  toSave(suggestedName: string, kind: SoundKind): Promise<string | null>;
}

import type { Attempt } from '../domain/call/attempt';
import type { AttemptEvent, Journaled } from '../domain/call/attempt-event';
import type { CallSnapshot } from '../domain/call/call-snapshot';
import type { PlacementRequest } from '../domain/call/placement';
import type { Concern } from '../domain/guard/concern';
import type { Transcript } from '../domain/call/transcript';
import type { AccountId, AttemptId, CallId, DraftId } from '../domain/ids';
import type { AgentChoice } from '../domain/call/agent-choice';
import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

/** What is known of a press when it is written, beside the record itself. */
export interface Check {
  /** What the number has against the call. */
  readonly found: readonly Concern[];
  /** Keys of the concerns that a person was shown and said yes to. */
  readonly accepted: readonly string[];
}

/** Where attempts are written. An answer of `ok` means: on disk, flushed. */
export interface AttemptJournal {
  /**
   * Writes the first event. A draft that was used before is not used again: its attempt comes back, `fresh: false`. What
   * the record has against the call (`RecordedConcerns`) is looked up first, with nothing written in between. Together
   * with what was found it needs a person's yes: without it the problem is `call_needs_yes`, and nothing is written; with
   * it what was overridden is written with the event.
   */
  begin(
    event: Journaled,
    check: Check,
  ): Promise<Result<{ readonly attempt: Attempt; readonly fresh: boolean }, Problem>>;
  /** Writes a later event together with what it made of the attempt. */
  append(event: AttemptEvent, attempt: Attempt): Promise<Result<void, Problem>>;
}

/** What must be taken up again at start: attempts not settled, and ended ones not put away. */
export interface AttemptReader {
  open(): Promise<Result<readonly Attempt[], Problem>>;
  byId(id: AttemptId): Promise<Result<Attempt | null, Problem>>;
}

/** API calls already owned by attempts, so that a look-up never adopts one twice. */
export interface CallOwnership {
  owned(account: AccountId, callIds: readonly CallId[]): Promise<Result<ReadonlySet<CallId>, Problem>>;
}

/** Where what was said is kept. */
export interface TranscriptStore {
  /** Whether there is nothing to ask for any more: it is kept, or a person had it removed. */
  isDone(id: AttemptId): Promise<Result<boolean, Problem>>;
  save(id: AttemptId, transcript: Transcript): Promise<Result<void, Problem>>;
}

/** The outcome of sending a placement: there is no fourth. */
export type PlacementOutcome =
  | { readonly kind: 'accepted'; readonly callId: CallId; readonly replay: boolean }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'unconfirmed'; readonly problem: Problem };

export interface CallPlacer {
  /** Begins to open a connection for one placement. Nothing is written to it before it is told to place. */
  connect(account: AccountId): PlacementConnection;
}

export interface PlacementConnection {
  /** Sends exactly one request; never again by itself. */
  place(request: PlacementRequest): Promise<PlacementOutcome>;
  /** For when nothing is to be sent after all. Does nothing to a request that is under way. */
  close(): void;
}

/** The secrets that a one-off agent's tools refer to. */
export interface AgentSecrets {
  /** Fetches them, so that the request can be made; the problem where one is not to be had. May ask the person. */
  fetch(account: AccountId, agent: AgentChoice): Promise<Result<null, Problem>>;
}

export interface CallFinder {
  /** Calls between these numbers that started in the window (Unix ms), newest first. */
  between(
    account: AccountId,
    query: { readonly from: string; readonly to: string; readonly after: number; readonly before: number },
  ): Promise<Result<readonly CallSnapshot[], Problem>>;
}

export interface CallWatcher {
  one(account: AccountId, id: CallId): Promise<Result<CallSnapshot, Problem>>;
  /** The newest calls, for looking at many at once. */
  newest(account: AccountId, limit: number): Promise<Result<readonly CallSnapshot[], Problem>>;
}

export interface TranscriptSource {
  transcript(account: AccountId, id: CallId): Promise<Result<Transcript, Problem>>;
}

export interface Clock {
  /** Unix ms. */
  now(): number;
}

/** How ThunderPhone's clock stands to this computer's, as far as its answers have told. */
export interface ServerClock {
  /** ThunderPhone's time minus this computer's at this moment, in ms; null before an answer told. */
  offsetMs(account: AccountId): number | null;
}

export interface Timers {
  /** Runs once after `ms`; the returned function calls it off. */
  after(ms: number, run: () => void): () => void;
}

export interface Identifiers {
  attemptId(): AttemptId;
  draftId(): DraftId;
}

import { randomUUID } from 'node:crypto';
import { AccountBook } from '../accounts/account-book';
import { KeyRing } from '../accounts/key-ring';
import type { SecretStore } from '../accounts/ports';
import type { SandboxLauncher } from '../accounts/sandbox-port';
import { Aftercare } from '../calls/aftercare/aftercare';
import { AttemptBook } from '../calls/book/attempt-book';
import { DraftDesk } from '../calls/draft/draft-desk';
import { createLastChoices } from '../calls/draft/last-choices';
import { createVariableMemory } from '../calls/draft/remembered-variables';
import { Follower } from '../calls/follow/follower';
import type { FileChooser, NumberFiles } from '../calls/guard/ports';
import { Placing } from '../calls/place/placing';
import { PressCall } from '../calls/place/press-call';
import { TryAgain } from '../calls/place/try-again';
import type { Clock, Identifiers, Timers, TranscriptStore } from '../calls/ports';
import { LookUp } from '../calls/settle/look-up';
import { PersonsWord } from '../calls/settle/persons-word';
import { Settler } from '../calls/settle/settler';
import type { AccountId, AttemptId, DraftId } from '../domain/ids';
import type { E164, Region } from '../domain/number';
import type { Problem } from '../domain/problem/problem';
import type { Storage } from '../storage/storage-client';
import { createClient } from '../thunderphone/client';
import { composeDirectory } from './directory';
import { composeGuard } from './guard';
import { composeOneOff } from './one-off';

export interface CoreParts {
  readonly storage: Storage;
  readonly keychain: SecretStore;
  readonly memory: SecretStore;
  readonly sandbox: SandboxLauncher;
  readonly version: string;
  readonly systemRegion: () => Region;
  readonly locale: () => string;
  /** The IANA zones a number may lie in. */
  readonly zonesOf: (number: E164) => Promise<readonly string[]>;
  readonly chooser: FileChooser;
  readonly numberFiles: NumberFiles;
  /** Ends all requests when the program ends. */
  readonly signal: AbortSignal;
  readonly onUnwritten: (problem: Problem) => void;
  /** Where the words of calls are kept. */
  readonly transcripts: TranscriptStore;
  /** Told how far this computer's clock is from ThunderPhone's, in ms. */
  readonly onClockOffset?: (offsetMs: number) => void;
  readonly note: (text: string) => void;
  /** What time it is, what is done later, and ms for a whole answer: this computer's and the client's, unless told. */
  readonly clock?: Clock;
  readonly timers?: Timers;
  readonly timeLimitMs?: number;
}

export type Core = ReturnType<typeof createCore>;

const systemClock: Clock = { now: Date.now };

const systemTimers: Timers = {
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};

const identifiers: Identifiers = {
  attemptId: () => randomUUID() as AttemptId,
  draftId: () => randomUUID() as DraftId,
};

/** The use cases over their adapters. Nothing in here knows of windows. */
export function createCore(parts: CoreParts) {
  const { storage, note, clock = systemClock, timers = systemTimers } = parts;
  // A clock of the caller's own goes at its own pace, and is not set by anybody.
  const steady = parts.clock ? () => clock.now() : () => performance.now();
  const after = (ms: number, run: () => void): (() => void) => timers.after(ms, run);
  const keys = new KeyRing({ ...parts, after });
  const choices = createLastChoices(storage.preferences);
  const desk = new DraftDesk(identifiers, choices, createVariableMemory(storage.preferences));
  const { secrets, templates, formSecrets } = composeOneOff({
    ...parts,
    choices,
    desk,
    timers,
    now: () => clock.now(),
  });
  const client = createClient({
    credentials: keys,
    secrets,
    version: parts.version,
    signal: parts.signal,
    onOddity: note,
    now: () => clock.now(),
    steady,
    onOffset: (_account, offsetMs) => parts.onClockOffset?.(offsetMs),
    ...(parts.timeLimitMs === undefined ? {} : { timeLimitMs: parts.timeLimitMs }),
  });
  const onFault = (error: unknown): void => note(`calls: ${error instanceof Error ? error.name : 'something'} thrown`);
  const accounts = new AccountBook({
    records: storage.accounts,
    preferences: storage.preferences,
    verifier: client.verifier,
    keys,
    newId: () => randomUUID() as AccountId,
    now: () => clock.now(),
  });
  const book = new AttemptBook(storage.attempts, parts.onUnwritten, onFault);
  const directory = composeDirectory({ client, storage, now: () => clock.now(), after, onFault });
  const serverClock = client.clock;
  const ownership = storage.attempts;
  const sending = { book, placer: client.placer, ownership, clock, serverClock, onFault };
  const placing = new Placing({ ...sending, journal: storage.attempts, identifiers });
  const isPretend = (account: AccountId): boolean => accounts.get(account)?.keyHome === 'sandbox';
  const { guard, ...guards } = composeGuard({ ...parts, clock, serverClock, isPretend, onFault });
  const pressCall = new PressCall({
    desk,
    placing,
    guard,
    secrets,
    book,
    timers,
    onFault,
    directoryOf: (account) => directory.directories.standing(account).directory,
    systemRegion: parts.systemRegion,
  });
  const follower = new Follower({ book, watcher: client.watcher, clock, steady, timers, random: Math.random, onFault });
  const lookUp = new LookUp({ book, finder: client.finder, ownership, clock, serverClock, onFault });
  const personsWord = new PersonsWord({ book, lookUp, ownership, clock });
  const settler = new Settler({ book, lookUp, clock, timers });
  const tryAgain = new TryAgain({ ...sending, lookUp, guard, secrets, timers });
  const aftercare = new Aftercare({
    book,
    watcher: client.watcher,
    source: client.transcripts,
    store: parts.transcripts,
    clock,
    timers,
    onFault,
  });
  return {
    accounts,
    keys,
    book,
    desk,
    ...directory,
    ...guards,
    pressCall,
    tryAgain,
    follower,
    settler,
    personsWord,
    aftercare,
    secrets,
    templates,
    formSecrets,
    calls: client.calls,
    reviews: client.reviews,
    transcriptSource: client.transcripts,
    recordingSource: client.recordings,
    clock,
    timers,
    serverClock,
    storage,
  };
}

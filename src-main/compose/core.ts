import { randomUUID } from 'node:crypto';
import { AccountBook } from '../accounts/account-book';
import { KeyRing } from '../accounts/key-ring';
import type { SecretStore } from '../accounts/ports';
import type { SandboxLauncher } from '../accounts/sandbox-port';
import { Aftercare } from '../calls/aftercare/aftercare';
import { AttemptBook } from '../calls/book/attempt-book';
import { DraftDesk } from '../calls/draft/draft-desk';
import { createLastChoices } from '../calls/draft/last-choices';
import { Follower } from '../calls/follow/follower';
import { Placing } from '../calls/place/placing';
import { PressCall } from '../calls/place/press-call';
import type { Clock, Identifiers, Timers } from '../calls/ports';
import { Settler } from '../calls/settle/settler';
import { DirectoryDesk } from '../directory/directory-desk';
import type { AccountId, AttemptId, DraftId } from '../domain/ids';
import type { Region } from '../domain/number';
import type { Problem } from '../domain/problem/problem';
import type { Storage } from '../storage/storage-client';
import { createClient } from '../thunderphone/client';

export interface CoreParts {
  readonly storage: Storage;
  readonly keychain: SecretStore;
  readonly memory: SecretStore;
  readonly sandbox: SandboxLauncher;
  readonly version: string;
  readonly systemRegion: () => Region;
  /** Ends all requests when the program ends. */
  readonly signal: AbortSignal;
  readonly onUnwritten: (problem: Problem) => void;
  readonly onTranscript: (id: AttemptId) => void;
  readonly note: (text: string) => void;
}

export type Core = ReturnType<typeof createCore>;

const clock: Clock = { now: Date.now };

const timers: Timers = {
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
  const { storage, note } = parts;
  const keys = new KeyRing(parts);
  const client = createClient({ credentials: keys, version: parts.version, signal: parts.signal, onOddity: note });
  const accounts = new AccountBook({
    records: storage.accounts,
    preferences: storage.preferences,
    verifier: client.verifier,
    keys,
    newId: () => randomUUID() as AccountId,
    now: () => clock.now(),
  });
  const book = new AttemptBook(storage.attempts, parts.onUnwritten);
  const desk = new DraftDesk(identifiers, createLastChoices(storage.preferences));
  const directories = new DirectoryDesk(client.directory, storage.directories, () => clock.now());
  const placing = new Placing({ journal: storage.attempts, book, placer: client.placer, clock, identifiers });
  const pressCall = new PressCall({
    desk,
    placing,
    book,
    timers,
    directoryOf: (account) => directories.standing(account).directory,
    systemRegion: parts.systemRegion,
  });
  const follower = new Follower({ book, watcher: client.watcher, clock, timers, random: Math.random });
  const settler = new Settler({ book, finder: client.finder, ownership: storage.attempts, clock, timers });
  const aftercare = new Aftercare({
    book,
    watcher: client.watcher,
    source: client.transcripts,
    store: storage.transcripts,
    clock,
    timers,
    onTranscript: parts.onTranscript,
  });
  return { accounts, keys, book, desk, directories, pressCall, follower, settler, aftercare, clock, storage };
}

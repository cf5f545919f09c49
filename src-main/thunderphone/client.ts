import type { KeyVerifier } from '../accounts/verifier-port';
import type { CallFinder, CallPlacer, CallWatcher, ServerClock, TranscriptSource } from '../calls/ports';
import type { ConnectionChanges, NumberImports } from '../directory/connections-port';
import type { LineChanges, LineReader } from '../directory/lines-port';
import { createConnectionChanges } from './changes/change-connections';
import { createLineChanges } from './changes/change-lines';
import { createCallReviews } from './changes/review-calls';
import { createNumberImports } from './changes/import-numbers';
import type { AutoReloadChanger, DirectorySource, HealthCheck, TransactionSource } from '../directory/ports';
import { createAutoReloadChanger } from './change-auto-reload';
import { createHealthCheck } from './check-health';
import type { Credentials } from './credentials-port';
import type { SecretValues } from './secrets-port';
import type { CallPages } from '../history/ports';
import type { CallReviews } from '../history/reviews/ports';
import type { RecordingSource } from '../history/recordings/ports';
import { createCallFinder } from './find-calls';
import { createCallPages } from './list-calls';
import type { OnOddity } from './lists/sift';
import { tellOnce } from './lists/tell-once';
import { createCallPlacer } from './place-call';
import { createRead } from './read';
import { createDirectorySource } from './read-directory';
import { createTransactionSource } from './read-transactions';
import { createAskLink } from './recordings/ask-link';
import { createRecordingSource, type RecordingOptions } from './recordings/fetch-recording';
import { createTranscriptSource } from './read-transcript';
import { createKeyVerifier } from './verify-key';
import { createCallWatcher } from './watch-calls';
import type { OnOffset } from './server-clock';
import { ObservedClock } from './server-clock';
import type { Send } from './wire/ask';
import type { WireOptions } from './wire/open';
import { createOpen } from './wire/open';
import { createAttempt, createWrite } from './write';

export interface ClientOptions extends WireOptions {
  readonly credentials: Credentials;
  readonly secrets: SecretValues;
  /** Unix ms; the computer's clock unless told otherwise. */
  readonly now?: () => number;
  /** Ms that only ever go on, whatever the clock is set to; the process's own unless told otherwise. */
  readonly steady?: () => number;
  /** Told how far this computer's clock is off, whenever an answer says so. */
  readonly onOffset?: OnOffset;
  /** Told, once each, what was odd about an answer that could be used all the same: field names, never values. */
  readonly onOddity?: OnOddity;
  readonly recordings?: RecordingOptions;
}

export interface ThunderPhoneClient {
  readonly placer: CallPlacer;
  readonly finder: CallFinder;
  readonly watcher: CallWatcher;
  readonly calls: CallPages;
  readonly reviews: CallReviews;
  readonly transcripts: TranscriptSource;
  readonly recordings: RecordingSource;
  readonly directory: DirectorySource;
  readonly lines: LineChanges & LineReader;
  readonly connections: ConnectionChanges & NumberImports;
  readonly transactions: TransactionSource;
  readonly autoReload: AutoReloadChanger;
  readonly health: HealthCheck;
  readonly verifier: KeyVerifier;
  readonly clock: ServerClock & Pick<ObservedClock, 'forget'>;
}

/** The ThunderPhone REST API behind the ports of the use cases. Nothing here ever rejects or sends twice. */
export function createClient(options: ClientOptions): ThunderPhoneClient {
  const { credentials, secrets, now = Date.now, steady = () => performance.now() } = options;
  const onOddity = tellOnce(options.onOddity ?? (() => undefined));
  const open = createOpen(options);
  const send: Send = (ask) => open(ask).send(ask.body);
  const clock = new ObservedClock({ now, steady }, options.onOffset);
  const read = createRead(send, credentials, now, clock);
  const write = createWrite(send, credentials, now, clock);
  const attempt = createAttempt(send, credentials, clock);
  const transactions = createTransactionSource(read, onOddity);
  return {
    placer: createCallPlacer(open, credentials, secrets, now, clock),
    finder: createCallFinder(read, onOddity),
    watcher: createCallWatcher(read, onOddity),
    calls: createCallPages(read, onOddity),
    reviews: createCallReviews(read, write, onOddity),
    transcripts: createTranscriptSource(read, now, onOddity),
    recordings: createRecordingSource(createAskLink(send, credentials, now, clock), options.recordings),
    lines: createLineChanges(read, write, attempt, now),
    connections: { ...createConnectionChanges(write, attempt, now), ...createNumberImports(read, write, onOddity) },
    directory: createDirectorySource(read, transactions, onOddity),
    transactions,
    autoReload: createAutoReloadChanger(write, onOddity),
    health: createHealthCheck(send, credentials, now),
    verifier: createKeyVerifier(send, now),
    clock,
  };
}

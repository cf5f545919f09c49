import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { billingStore } from './billing/billing-store';
import { organizationCalls, recordsOf } from './books/organization-calls';
import { arrivals } from './calls/arrivals';
import { callObject } from './calls/call-object';
import type { CallRecord } from './calls/call-record';
import { openLedger } from './calls/ledger';
import { pastEnd, stateFile } from './calls/state-file';
import { delays } from './delays';
import { deliver } from './faults/deliver';
import { createFaultList } from './faults/fault-list';
import type { Answer } from './http/answer';
import type { JsonObject } from './http/json';
import { listen } from './http/listen';
import { readRequest } from './http/read-request';
import { createRecorder, type RecordedRequest } from './http/recorder';
import { matchRoute, STORAGE_ROUTE, type RouteName } from './http/routes';
import { writeDelivery } from './http/write-answer';
import { billingHandlers } from './routes/billing';
import { callHandlers } from './routes/calls';
import { reviewHandlers } from './routes/reviews';
import { dispatch } from './routes/dispatch';
import type { Handlers, World } from './routes/handler';
import { organizationHandlers } from './routes/organization';
import { voipHandlers } from './routes/voip';
import { numberHandlers } from './routes/phone-numbers';
import { openReviews } from './reviews/review-store';
import { recordingLinks } from './storage/recording-links';
import { hitOf, storageAnswer, type StorageHit } from './storage/storage-host';
import { HEALTHY, type Scenario } from './scenario';
import { connectionTests } from './voip/connection-tests';
import { openOrganization } from './voip/organization-store';

export type SandboxOptions = {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** Where placed calls are kept over restarts; absent: in memory. */
  readonly stateFile?: string;
  /** Milliseconds since the epoch; a test may turn the clock. */
  readonly now?: () => number;
  /** Absent: a random one, written nowhere. */
  readonly apiKey?: string;
  /** Other seeds give other lengths and conversations. */
  readonly seed?: number;
  /** How many times faster than real time a call lives. */
  readonly speed?: number;
  readonly scenario?: Partial<Scenario>;
};

export type Sandbox = {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The host that keeps the recordings: another port, thus another origin, as in earnest. */
  readonly storageOrigin: string;
  /** What reached that host, oldest first. */
  storageHits(): readonly StorageHit[];
  readonly scenario: {
    get(): Scenario;
    /** Changes the given switches from the next request on; a given fault list starts its counters anew. */
    set(patch: Partial<Scenario>): void;
  };
  /** What was asked, oldest first, without any key. */
  requests(): readonly RecordedRequest[];
  /** All call objects but the made-up ones, as the API would show them now, newest first. */
  calls(): readonly JsonObject[];
  /** The calls that `POST /v1/call` placed, oldest first. */
  placedCalls(): readonly CallRecord[];
  close(): Promise<void>;
};

type Exchange = { readonly incoming: IncomingMessage; readonly response: ServerResponse };

const MOST_HITS = 999;

/** Starts the sandbox on 127.0.0.1. Rejects when the port is taken or the state file cannot be read. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? Date.now;
  const apiKey = options.apiKey ?? `sk_live_${randomBytes(20).toString('hex')}`;
  let scenario: Scenario = { ...HEALTHY, ...options.scenario };
  let faults = createFaultList(scenario.faults);
  let storageOrigin = '';
  let storageHits: readonly StorageHit[] = [];

  const startedMs = Math.floor(now());
  const file = stateFile(options.stateFile, now);
  const ledger = openLedger(file);
  const speed = options.speed ?? 1;
  const parts = { ledger, arrivals: arrivals(now, speed), reviews: openReviews(file), speed, now };
  const world: World = {
    ...parts,
    calls: organizationCalls(parts, () => pastEnd(file, startedMs)),
    organization: openOrganization(file, now),
    connectionTests: connectionTests(),
    billing: billingStore(),
    seed: options.seed ?? 1,
    recordings: recordingLinks(() => storageOrigin, now),
  };
  const handlers: Handlers = {
    ...organizationHandlers(),
    ...billingHandlers(world),
    ...numberHandlers(world),
    ...voipHandlers(world),
    ...callHandlers(world),
    ...reviewHandlers(world),
  };
  const recorder = createRecorder(apiKey);
  const waiting = delays();

  /** Answers a request of a route by way of its faults. */
  const serve = async (
    { incoming, response }: Exchange,
    route: RouteName | undefined,
    answer: (scenario: Scenario) => Answer,
  ): Promise<void> => {
    const treatment = faults.take(scenario, route);
    const delivery = deliver(treatment.end, () => answer(treatment.scenario), now());
    await waiting.wait(treatment.delayMs);
    writeDelivery(delivery, incoming, response, now());
  };

  const serveApi = async (exchange: Exchange): Promise<void> => {
    const request = await readRequest(exchange.incoming);
    recorder.add(request, now());
    const match = matchRoute(request.method, request.path);
    await serve(exchange, match.kind === 'found' ? match.name : undefined, (seen) =>
      dispatch(match, request, seen, apiKey, handlers),
    );
  };

  const serveStorage = async (exchange: Exchange): Promise<void> => {
    const request = await readRequest(exchange.incoming);
    storageHits = [...storageHits.slice(-MOST_HITS), hitOf(request, now())];
    await serve(exchange, STORAGE_ROUTE, (seen) => storageAnswer(request, world.calls(seen), world.recordings));
  };

  // A handler rejects only when the client went away before its request was complete: there is nobody left to answer.
  const listenFor = (port: number, handle: (exchange: Exchange) => Promise<void>) =>
    listen(port, (incoming, response) => {
      handle({ incoming, response }).catch(() => incoming.socket.destroy());
    });
  const api = await listenFor(options.port ?? 0, serveApi);
  const storage = await listenFor(0, serveStorage);
  storageOrigin = storage.origin;

  return {
    baseUrl: `${api.origin}/v1`,
    storageOrigin,
    storageHits: () => storageHits,
    apiKey,
    scenario: {
      get: () => scenario,
      set(patch) {
        scenario = { ...scenario, ...patch };
        if (patch.faults !== undefined) faults = createFaultList(patch.faults);
      },
    },
    requests: () => recorder.list(),
    calls: () => recordsOf(parts, scenario).map((call) => callObject(call, scenario, now())),
    placedCalls: () => [...ledger.all()].reverse(),
    close: async () => {
      waiting.cancel();
      await Promise.all([api.close(), storage.close()]);
    },
  };
}

import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { billingStore } from './billing/billing-store';
import { organizationCalls, recordsOf } from './books/organization-calls';
import { arrivals } from './calls/arrivals';
import { callObject } from './calls/call-object';
import type { CallRecord } from './calls/call-record';
import { openLedger } from './calls/ledger';
import { stateFile } from './calls/state-file';
import { delays } from './delays';
import { deliver } from './faults/deliver';
import { createFaultList } from './faults/fault-list';
import type { JsonObject } from './http/json';
import { listen } from './http/listen';
import { readRequest } from './http/read-request';
import { createRecorder, type RecordedRequest } from './http/recorder';
import { matchRoute } from './http/routes';
import { writeDelivery } from './http/write-answer';
import { billingHandlers } from './routes/billing';
import { callHandlers } from './routes/calls';
import { dispatch } from './routes/dispatch';
import type { Handlers, World } from './routes/handler';
import { organizationHandlers } from './routes/organization';
import { voipHandlers } from './routes/voip';
import { numberHandlers } from './routes/phone-numbers';
import { recordingLinks } from './routes/recording-links';
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

/** Starts the sandbox on 127.0.0.1. Rejects when the port is taken or the state file cannot be read. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? Date.now;
  const apiKey = options.apiKey ?? `sk_live_${randomBytes(20).toString('hex')}`;
  let scenario: Scenario = { ...HEALTHY, ...options.scenario };
  let faults = createFaultList(scenario.faults);
  let origin = '';

  const file = stateFile(options.stateFile, now);
  const ledger = openLedger(file);
  const records = { ledger, arrivals: arrivals(now, options.speed ?? 1) };
  const world: World = {
    ...records,
    calls: organizationCalls(records, now, now()),
    organization: openOrganization(file, now),
    connectionTests: connectionTests(),
    billing: billingStore(),
    now,
    speed: options.speed ?? 1,
    seed: options.seed ?? 1,
    recordings: recordingLinks(() => origin, now),
  };
  const handlers: Handlers = {
    ...organizationHandlers(),
    ...billingHandlers(world),
    ...numberHandlers(world),
    ...voipHandlers(world),
    ...callHandlers(world),
  };
  const recorder = createRecorder(apiKey);
  const waiting = delays();

  const serve = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(incoming);
    recorder.add(request, now());
    const match = matchRoute(request.method, request.path);
    const treatment = faults.take(scenario, match.kind === 'found' ? match.name : undefined);
    const answer = () => dispatch(match, request, treatment.scenario, apiKey, handlers);
    const delivery = deliver(treatment.end, answer, now());
    await waiting.wait(treatment.delayMs);
    writeDelivery(delivery, incoming, response, now());
  };

  const listening = await listen(options.port ?? 0, (incoming, response) => {
    // Rejects only when the client went away before its request was complete: there is nobody left to answer.
    serve(incoming, response).catch(() => incoming.socket.destroy());
  });
  origin = listening.origin;

  return {
    baseUrl: `${origin}/v1`,
    apiKey,
    scenario: {
      get: () => scenario,
      set(patch) {
        scenario = { ...scenario, ...patch };
        if (patch.faults !== undefined) faults = createFaultList(patch.faults);
      },
    },
    requests: () => recorder.list(),
    calls: () => recordsOf(records, scenario).map((call) => callObject(call, scenario, now())),
    placedCalls: () => [...ledger.all()].reverse(),
    close: async () => {
      waiting.cancel();
      await listening.close();
    },
  };
}

import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import type { SeenRequest } from '../../doubles/misbehaving-server/misbehaving-server';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import type { Wire } from '../../doubles/misbehaving-server/wire';
import { handOn, type Passed } from '../service/onward';
import { placedCall, type PlacedCall } from '../service/placed-calls';
import type { Trap } from './trap';

export interface WatchedService {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** The destinations that requests arrived for, handled or not. */
  arrived(): ReadonlySet<string>;
  placed(): readonly PlacedCall[];
  /** Whether the next placement is placed and then answered by a reset. */
  breakNextAnswer(wanted: boolean): void;
  close(): Promise<void>;
}

/** Calls live three times as fast, and yet long enough to be followed. */
const SPEED = 3;

/** The sandbox behind a server that tells the trap where each request stands. It outlives the app. */
export async function startWatchedService(trap: Trap): Promise<WatchedService> {
  const sandbox = await startSandbox({ speed: SPEED });
  const front = await startMisbehavingServer();
  const arrived = new Set<string>();
  let breakAnswer = false;

  const answer = (wire: Wire, { status, contentType, body }: Passed): void =>
    wire.send(status, { 'Content-Type': contentType }, body);

  front.on('POST /v1/call', async (wire, seen) => {
    arrived.add(/"to_number":\s*"([^"]*)"/.exec(seen.body)?.[1] ?? '');
    if (trap.moment === 'arrived, never handled') {
      trap.reach('arrived, never handled');
      return;
    }
    trap.reach('arrived, handled later');
    const passed = await handOn(sandbox.baseUrl, seen);
    trap.reach('placed');
    if (breakAnswer) {
      breakAnswer = false;
      wire.reset();
      return;
    }
    if (trap.moment === 'half answered') {
      await wire.part(passed.status, { 'Content-Type': passed.contentType }, passed.body.slice(0, 9), 60);
      trap.reach('half answered');
      return;
    }
    answer(wire, passed);
    trap.reach('answered');
  });
  front.on('*', async (wire, seen) => {
    const reading = readingOf(seen);
    if (reading) trap.reach(`${reading} asked`);
    answer(wire, await handOn(sandbox.baseUrl, seen));
    if (reading) trap.reach(`${reading} answered`);
  });
  return {
    baseUrl: front.baseUrl,
    apiKey: sandbox.apiKey,
    arrived: () => arrived,
    placed: () => sandbox.placedCalls().map(placedCall),
    breakNextAnswer: (wanted) => void (breakAnswer = wanted),
    close: async () => {
      await front.close();
      await sandbox.close();
    },
  };
}

/** Looks for calls name the destination or a time; following asks for one call, or for the newest. */
function readingOf({ method, path, query }: SeenRequest): 'look' | 'follow' | null {
  if (method !== 'GET' || !path.startsWith('/v1/calls') || path.endsWith('/transcript')) return null;
  const names = query['to_number'] !== undefined || query['start_date'] !== undefined;
  return path === '/v1/calls' && names ? 'look' : 'follow';
}

import type { PlacementRequest } from '../../../src-main/domain/call/placement';
import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { startOddServer } from '../../doubles/odd-server/odd-server';
import { aPlacement, e164, savedAgent } from '../../doubles/placements';
import type { Served } from './client-of';

export interface ServerUnderTest extends Served {
  /** One that this server accepts. */
  readonly placement: PlacementRequest;
  /** How many calls were placed so far. */
  placed(): number;
  /** Lets the calls go on towards their end. */
  passTime(): void;
  close(): Promise<void>;
}

export interface Habitat {
  readonly name: string;
  start(): Promise<ServerUnderTest>;
  /** What this server is known to have, where the two differ. */
  readonly organization: string | null;
  readonly agents: Readonly<Record<string, string>>;
  readonly lines: readonly string[];
  readonly balance: number;
}

const sandbox: Habitat = {
  name: 'the sandbox',
  organization: 'Sandbox Organization',
  agents: { '103': 'Guest survey', '9007199254740993': 'Delivery window' },
  lines: ['+14155550101', '+442079460073', '+18085550160'],
  balance: 4_210,
  start: async () => {
    let time = Date.UTC(2026, 3, 20, 12);
    const server = await startSandbox({ now: () => time });
    return {
      baseUrl: server.baseUrl,
      apiKey: server.apiKey,
      placement: aPlacement({ agent: savedAgent('9007199254740993') }),
      placed: () => server.placedCalls().length,
      passTime: () => void (time += 10_000),
      close: () => server.close(),
    };
  },
};

const odd = (rowsUnder: 'calls' | 'data'): Habitat => ({
  name: `a server with other habits, rows under ${rowsUnder}`,
  organization: null,
  agents: { '9007199254740993': 'Agent 9007199254740993', '5': 'Agent 5', '9007199254740997': 'Nora' },
  lines: ['+61255501234', '+33199001122', '+15005550006', '+13605550104'],
  balance: 12,
  start: async () => {
    const server = await startOddServer({ rowsUnder });
    return {
      baseUrl: server.baseUrl,
      apiKey: server.apiKey,
      placement: aPlacement({ from: e164('+61255501234'), agent: savedAgent('9007199254740997') }),
      placed: () => server.placed().length,
      // It counts looks instead.
      passTime: () => undefined,
      close: () => server.close(),
    };
  },
});

export const habitats: readonly Habitat[] = [sandbox, odd('calls'), odd('data')];

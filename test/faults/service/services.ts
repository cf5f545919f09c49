import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { fastNow, type FastTime } from '../lib/fast-time';
import type { Random } from '../lib/random';
import { randomOf } from '../lib/random';
import { MISDEEDS, type MisdeedName } from './misdeeds';
import { handOn } from './onward';
import { placedCall, type PlacedCall } from './placed-calls';
import { readMisdeed } from './read-misdeeds';
import { readFaults, SANDBOX_FAULTS, type SandboxFault } from './sandbox-faults';

export type ServiceKind = 'sandbox' | 'misbehaving' | 'forgetful';

export interface ServiceSettings {
  readonly kind: ServiceKind;
  readonly seed: number;
  readonly time: FastTime;
  /** The client's, ms of the world. */
  readonly timeLimitMs: number;
}

/** A ThunderPhone to be called through faults. */
export interface Service {
  readonly baseUrl: string;
  readonly apiKey: string;
  /** What happens to the next placement; `nth` draws its details. */
  arm(fault: string, nth: number): void;
  placed(): readonly PlacedCall[];
  close(): Promise<void>;
}

const sandboxOf = ({ time }: ServiceSettings) => startSandbox({ now: () => fastNow(time) });

/** The sandbox with its own faults. */
async function sandboxService(settings: ServiceSettings): Promise<Service> {
  const sandbox = await sandboxOf(settings);
  return {
    baseUrl: sandbox.baseUrl,
    apiKey: sandbox.apiKey,
    arm: (fault, nth) => {
      const random = randomOf(settings.seed, `service ${nth}`);
      const faults = SANDBOX_FAULTS[fault as SandboxFault](random, settings.timeLimitMs);
      sandbox.scenario.set({ faults: [...faults, ...readFaults(random)] });
    },
    placed: () => sandbox.placedCalls().map(placedCall),
    close: () => sandbox.close(),
  };
}

/** The misbehaving server, with the sandbox behind it; a forgetful one has never heard of idempotency keys. */
async function misbehavingService(settings: ServiceSettings): Promise<Service> {
  const sandbox = await sandboxOf(settings);
  const front = await startMisbehavingServer({ now: () => fastNow(settings.time) });
  const keys = new Map<string, string>();
  const reads = randomOf(settings.seed, 'reads');
  let armed: MisdeedName = 'none';
  let random: Random = randomOf(settings.seed, 'service');

  front.on('POST /v1/call', (wire, seen) => {
    const misdeed = MISDEEDS[armed];
    armed = 'none';
    const key = /"idempotency_key":\s*"([^"]*)"/.exec(seen.body)?.[1] ?? '';
    const body = settings.kind === 'forgetful' ? seen.body.replace(/,?"idempotency_key":\s*"[^"]*"/, '') : seen.body;
    const pass = async () => {
      const passed = await handOn(sandbox.baseUrl, seen, body);
      const callId = /"call_id":\s*(\d+)/.exec(passed.body)?.[1];
      if (callId !== undefined) keys.set(callId, key);
      return passed;
    };
    return misdeed({ wire, pass, random, limitMs: settings.timeLimitMs });
  });
  front.on('*', (wire, seen) => {
    const deed = { wire, pass: () => handOn(sandbox.baseUrl, seen), random: reads, limitMs: settings.timeLimitMs };
    // Nothing can be told of a service that is not reached at all; what is tried are placements and looks.
    return seen.path.startsWith('/v1/calls') && seen.query['limit'] !== '1' ? readMisdeed(deed) : MISDEEDS.none(deed);
  });
  return {
    baseUrl: front.baseUrl,
    apiKey: sandbox.apiKey,
    arm: (fault, nth) => {
      armed = fault as MisdeedName;
      random = randomOf(settings.seed, `service ${nth}`);
    },
    placed: () =>
      sandbox
        .placedCalls()
        .map(placedCall)
        .map((call) => ({ ...call, key: keys.get(call.callId) ?? call.key })),
    close: async () => {
      await front.close();
      await sandbox.close();
    },
  };
}

export const startService = (settings: ServiceSettings): Promise<Service> =>
  settings.kind === 'sandbox' ? sandboxService(settings) : misbehavingService(settings);

import { startSandbox } from '../../../src-main/thunderphone/sandbox/sandbox';
import type { SeenRequest } from '../../doubles/misbehaving-server/misbehaving-server';
import { handOn } from '../service/onward';

/** A real answer of the sandbox, to be damaged. */
export interface Original {
  readonly status: number;
  readonly body: string;
}

type ReadName =
  | 'transactions'
  | 'oddTransactions'
  | 'health'
  | 'calls'
  | 'call'
  | 'transcript'
  | 'agents'
  | 'lines'
  | 'billing'
  | 'voices'
  | 'connections'
  | 'confirmation'
  | 'orgs'
  | 'line'
  | 'available'
  | 'verified'
  | 'tested'
  | 'gradeAsked'
  | 'grade'
  | 'filed'
  | 'notFiled'
  | 'reports';

export interface Originals {
  readonly callId: string;
  readonly placements: readonly [Original, ...Original[]];
  readonly refusals: readonly [Original, ...Original[]];
  readonly reads: Readonly<Record<ReadName, Original>>;
}

const PLACEMENT = { from_number: '+14155550101', to_number: '+14155550142', agent_id: 101 };

const REPORT = { title: 'Wrong name', severity: 'warning', description: 'Zoë', timestamp_seconds: 12 };

const TESTED = { provider: 'vonage', credentials: { apiKey: 'a', apiSecret: 'b' } };

/** Asks a sandbox everything that the client asks, while a call is over and another one goes on. */
export async function collectOriginals(): Promise<Originals> {
  let now = Date.now() - 3_600_000;
  const sandbox = await startSandbox({ now: () => now });
  const ask = async (method: string, path: string, body: object | null = null): Promise<Original> => {
    const seen: SeenRequest = {
      method,
      path: `/v1${path}`,
      query: {},
      headers: { authorization: `Bearer ${sandbox.apiKey}` },
      body: '',
    };
    const { status, body: text } = await handOn(sandbox.baseUrl, seen, body === null ? '' : JSON.stringify(body));
    return { status, body: text };
  };
  const askOdd = (): Promise<Original> => {
    sandbox.scenario.set({ oddTransactions: true });
    return ask('GET', '/billing/transactions');
  };
  const place = (change: object = {}) => ask('POST', '/call', { ...PLACEMENT, ...change });
  try {
    const placed = await place({ idempotency_key: 'one' });
    const replayed = await place({ idempotency_key: 'one' });
    now += 60_000;
    sandbox.scenario.set({ answer202: 'with-call-id' });
    const accepted = await place({ to_number: '+12125550143' });
    sandbox.scenario.set({ answer202: 'without-call-id' });
    const without = await place({ to_number: '+12125550144' });
    sandbox.scenario.set({ answer202: null });
    const refusals: readonly [Original, ...Original[]] = [
      await place({ to_number: '12' }),
      await place({ idempotency_key: 'one', to_number: '+12125550145' }),
      await place({ agent_id: 1 }),
      await place({ from_number: '+13055550182' }),
      await place({ from_number: '+13055550199' }),
      await place({ from_number: undefined }),
    ];
    const callId = /\d+/.exec(placed.body)?.[0] ?? '';
    const gradeAsked = await ask('POST', `/calls/${callId}/grade`, {});
    const filed = await ask('POST', `/calls/${callId}/issue-reports`, REPORT);
    const notFiled = await ask('POST', `/calls/${callId}/issue-reports`, { ...REPORT, title: 'x'.repeat(300) });
    // Time enough for the grade to be made.
    now += 60_000;
    return {
      callId,
      placements: [placed, replayed, accepted, without],
      refusals,
      reads: {
        calls: await ask('GET', '/calls'),
        call: await ask('GET', `/calls/${callId}`),
        transcript: await ask('GET', `/calls/${callId}/transcript`),
        agents: await ask('GET', '/agents'),
        lines: await ask('GET', '/phone-numbers'),
        billing: await ask('GET', '/billing'),
        transactions: await ask('GET', '/billing/transactions'),
        health: await ask('GET', '/healthz'),
        voices: await ask('GET', '/voices'),
        connections: await ask('GET', '/voip-connections'),
        confirmation: await ask('GET', '/outbound-tcpa-confirmation'),
        orgs: await ask('GET', '/orgs/'),
        line: await ask('GET', '/phone-numbers/312'),
        available: await ask('GET', '/voip-connections/21/available-numbers'),
        verified: await ask('POST', '/phone-numbers/312/verify-voip', {}),
        tested: await ask('POST', '/voip-connections/test', TESTED),
        oddTransactions: await askOdd(),
        gradeAsked,
        grade: await ask('GET', `/calls/${callId}/grade`),
        filed,
        notFiled,
        reports: await ask('GET', `/calls/${callId}/issue-reports`),
      },
    };
  } finally {
    await sandbox.close();
  }
}

import { noSecrets } from '../../doubles/no-secrets';
import type { ConnectionWish } from '../../../src-main/domain/directory/connection-test';
import type { AccountId, CallId, ConnectionId, LineId } from '../../../src-main/domain/ids';
import { ok } from '../../../src-main/domain/result';
import { createClient, type ThunderPhoneClient } from '../../../src-main/thunderphone/client';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { aPlacement } from '../../doubles/placements';
import { randomOf, type Random } from '../lib/random';
import { damagedJson } from './damage-json';
import { damagedText } from './damage-text';
import { collectOriginals, type Original, type Originals } from './originals';
import { wrongPlacement, wrongRead, type VALUES } from './verdicts';

export interface AnswerFuzz {
  /** Mutated answers, read through the real client over real HTTP. */
  readonly answers: number;
  readonly endpoints: number;
  /** What the client made of them, by endpoint. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Rejections, and outcomes outside the closed unions. */
  readonly faults: readonly string[];
}

interface Endpoint {
  readonly name: string;
  /** The answer to be damaged, with its status. */
  readonly original: (from: Originals, random: Random) => Original;
  /** Asks, and gives a short word for the outcome; throws what is wrong with it. */
  readonly ask: (client: ThunderPhoneClient, sent: Sent, from: Originals) => Promise<string>;
}

interface Sent {
  readonly status: number;
  readonly body: string;
}

const ACCOUNT = 'account-1' as AccountId;
const WINDOW = { from: '+14155550101', to: '+14155550142', after: 0, before: Number.MAX_SAFE_INTEGER / 2 };
const WISH: ConnectionWish = {
  provider: 'vonage',
  method: 'api_key',
  fields: { credentials: { apiKey: 'a', apiSecret: 'b' }, sip_config: {} },
};
const CONTENT_TYPES = ['application/json', 'application/json', 'text/html', 'text/plain', 'image/png', ''] as const;
const KEY = ['sk', 'live', 'feed'.repeat(10)].join('_');

const placement = (name: string, original: Endpoint['original']): Endpoint => ({
  name,
  original,
  ask: async ({ placer }, { status, body }) => {
    const outcome = await placer.connect(ACCOUNT).place(aPlacement());
    const wrong = wrongPlacement(outcome, status, body);
    if (wrong !== null) throw new Error(wrong);
    return outcome.kind;
  },
});

const read = (
  name: string,
  of: keyof Originals['reads'],
  kind: keyof typeof VALUES,
  ask: (client: ThunderPhoneClient, from: Originals) => Promise<unknown>,
): Endpoint => ({
  name,
  original: ({ reads }) => reads[of],
  ask: async (client, _sent, from) => {
    const told = await ask(client, from);
    const wrong = wrongRead(kind, told);
    if (wrong !== null) throw new Error(wrong);
    return typeof told === 'object' && told !== null && 'ok' in told && told.ok === true ? 'value' : 'problem';
  },
});

const ENDPOINTS: readonly Endpoint[] = [
  placement('POST /v1/call, accepting', ({ placements }, random) => random.pick(placements)),
  placement('POST /v1/call, refusing', ({ refusals }, random) => random.pick(refusals)),
  placement('POST /v1/call, failing', (_from, random) => ({
    status: random.pick([500, 502, 503, 504]),
    body: '{"detail": "Oops.", "call_id": 48201}',
  })),
  read('GET /v1/calls, looking', 'calls', 'calls', ({ finder }) => finder.between(ACCOUNT, WINDOW)),
  read('GET /v1/calls, following', 'calls', 'calls', ({ watcher }) => watcher.newest(ACCOUNT, 50)),
  read('GET /v1/calls/:id', 'call', 'call', ({ watcher }, { callId }) => watcher.one(ACCOUNT, callId as CallId)),
  read('GET /v1/calls/:id/transcript', 'transcript', 'transcript', ({ transcripts }, { callId }) =>
    transcripts.transcript(ACCOUNT, callId as CallId),
  ),
  read('GET /v1/agents', 'agents', 'agents', ({ directory }) => directory.agents(ACCOUNT)),
  read('GET /v1/phone-numbers', 'lines', 'lines', ({ directory }) => directory.lines(ACCOUNT)),
  read('GET /v1/billing', 'billing', 'billing', ({ directory }) => directory.billing(ACCOUNT)),
  read('PATCH /v1/billing', 'billing', 'changedBilling', ({ autoReload }) =>
    autoReload.change(ACCOUNT, { enabled: false }),
  ),
  read('GET /v1/billing/transactions', 'transactions', 'transactions', ({ transactions }) =>
    transactions.page(ACCOUNT, 0),
  ),
  read('GET /v1/billing/transactions, of another shape', 'oddTransactions', 'transactions', ({ transactions }) =>
    transactions.page(ACCOUNT, 50),
  ),
  read('GET /v1/healthz', 'health', 'nothing', ({ health }) => health.check(ACCOUNT)),
  read('GET /v1/voices', 'voices', 'voices', ({ directory }) => directory.voices(ACCOUNT)),
  read('GET /v1/voip-connections', 'connections', 'connections', ({ directory }) => directory.connections(ACCOUNT)),
  read('GET /v1/phone-numbers/:id', 'line', 'line', ({ lines }) => lines.line(ACCOUNT, '312' as LineId)),
  read('GET /v1/voip-connections/:id/available-numbers', 'available', 'available', ({ connections }) =>
    connections.available(ACCOUNT, '21' as ConnectionId),
  ),
  read('POST /v1/phone-numbers/:id/verify-voip', 'verified', 'verification', ({ lines }) =>
    lines.verify(ACCOUNT, '312' as LineId),
  ),
  read('POST /v1/voip-connections/test', 'tested', 'tested', ({ connections }) => connections.test(ACCOUNT, WISH)),
  read('GET /v1/outbound-tcpa-confirmation', 'confirmation', 'confirmation', ({ directory }) =>
    directory.confirmation(ACCOUNT),
  ),
];

/** Reads so many damaged answers of every endpoint. */
export async function fuzzAnswers(seed: number, perEndpoint: number): Promise<AnswerFuzz> {
  const originals = await collectOriginals();
  const server = await startMisbehavingServer();
  const endpoint = { baseUrl: server.baseUrl, key: KEY };
  const ending = new AbortController();
  const client = createClient({
    credentials: { endpoint: () => ok(endpoint), settled: () => Promise.resolve() },
    secrets: noSecrets,
    version: '0.0.0-faults',
    signal: ending.signal,
  });
  const verifying = read('GET /v1/orgs/', 'orgs', 'verified', ({ verifier }) => verifier.verify(endpoint));
  const outcomes: Record<string, Record<string, number>> = {};
  const faults: string[] = [];
  try {
    for (const one of [...ENDPOINTS, verifying]) {
      const random = randomOf(seed, `answers ${one.name}`);
      const counts: Record<string, number> = (outcomes[one.name] = {});
      for (let nth = 0; nth < perEndpoint; nth += 1) {
        const { status, body } = one.original(originals, random);
        const bytes = random.chance(0.6) ? Buffer.from(damagedJson(random, body)) : damagedText(random, body);
        const type = random.pick(CONTENT_TYPES);
        server.on('*', (wire, { path }) => {
          const asIs = one === verifying && path === '/v1/calls';
          wire.send(status, type === '' ? {} : { 'Content-Type': type }, asIs ? originals.reads.calls.body : bytes);
        });
        // What the client reads: stray bytes are replaced, a byte order mark is dropped.
        const sent = { status, body: new TextDecoder().decode(bytes) };
        try {
          const outcome = await one.ask(client, sent, originals);
          counts[outcome] = (counts[outcome] ?? 0) + 1;
        } catch (error) {
          faults.push(`${one.name} ${nth}: ${String(error)} at ${status} ${sent.body.slice(0, 160)}`);
        }
      }
    }
  } finally {
    ending.abort();
    await server.close();
  }
  return { answers: perEndpoint * (ENDPOINTS.length + 1), endpoints: ENDPOINTS.length + 1, outcomes, faults };
}

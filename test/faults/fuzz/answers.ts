import { noSecrets } from '../../doubles/no-secrets';
import { ok } from '../../../src-main/domain/result';
import { createClient } from '../../../src-main/thunderphone/client';
import { startMisbehavingServer } from '../../doubles/misbehaving-server/misbehaving-server';
import { randomOf, type Random } from '../lib/random';
import { damagedJson } from './damage-json';
import { damagedText } from './damage-text';
import { ENDPOINTS, read, type Endpoint } from './endpoints';
import { collectOriginals, type Originals } from './originals';
import { SOUND, SOUND_LINK, SOUND_TYPE } from './sound';

export interface AnswerFuzz {
  /** Mutated answers, read through the real client over real HTTP. */
  readonly answers: number;
  readonly endpoints: number;
  /** What the client made of them, by endpoint. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Rejections, and outcomes outside the closed unions. */
  readonly faults: readonly string[];
}

const CONTENT_TYPES = ['application/json', 'application/json', 'text/html', 'text/plain', 'image/png', ''] as const;
const KEY = ['sk', 'live', 'feed'.repeat(10)].join('_');

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
  const verifying: Endpoint = {
    ...read('GET /v1/orgs/', 'orgs', 'verified', ({ verifier }) => verifier.verify(endpoint)),
    path: () => '/v1/orgs/',
  };
  const outcomes: Record<string, Record<string, number>> = {};
  const faults: string[] = [];
  try {
    for (const one of [...ENDPOINTS, verifying]) {
      const random = randomOf(seed, `answers ${one.name}`);
      const counts: Record<string, number> = (outcomes[one.name] = {});
      for (let nth = 0; nth < perEndpoint; nth += 1) {
        const { status, body } = one.original(originals, random);
        const bytes = damaged(random, one, body);
        const type = random.pick(CONTENT_TYPES);
        const spoilt = one.path?.(originals) ?? null;
        server.on('*', (wire, { path }) => {
          const asIs = spoilt === null || path === spoilt ? null : answerAsIs(path, originals);
          if (asIs !== null) wire.send(asIs.status, { 'Content-Type': asIs.type }, asIs.body);
          else wire.send(status, type === '' ? {} : { 'Content-Type': type }, bytes);
        });
        const sent = { status, bytes, body: new TextDecoder().decode(bytes) };
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

const damaged = (random: Random, { isText }: Endpoint, body: string): Uint8Array =>
  isText !== true && random.chance(0.6) ? Buffer.from(damagedJson(random, body)) : damagedText(random, body);

/** What is asked beside the answer that is damaged. */
function answerAsIs(path: string, { reads }: Originals): { status: number; type: string; body: string } {
  if (path === '/v1/calls') return { status: 200, type: 'application/json', body: reads.calls.body };
  if (path === SOUND_LINK) return { status: 200, type: SOUND_TYPE, body: SOUND };
  if (path.endsWith('/audio'))
    return { status: 200, type: 'application/json', body: JSON.stringify({ url: SOUND_LINK }) };
  return { status: 404, type: 'application/json', body: '{"detail": "Not found."}' };
}

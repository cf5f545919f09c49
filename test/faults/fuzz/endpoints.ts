import type { ConnectionWish } from '../../../src-main/domain/directory/connection-test';
import type { AccountId, CallId, ConnectionId, LineId } from '../../../src-main/domain/ids';
import type { Problem } from '../../../src-main/domain/problem/problem';
import type { Result } from '../../../src-main/domain/result';
import type { IssueDraft } from '../../../src-main/domain/review/issue-report';
import type { ThunderPhoneClient } from '../../../src-main/thunderphone/client';
import { aPlacement } from '../../doubles/placements';
import { MemorySink } from '../../doubles/recording-kit';
import type { Random } from '../lib/random';
import type { Original, Originals } from './originals';
import { SOUND, SOUND_LINK } from './sound';
import { wrongPlacement, wrongRead, wrongRecording, wrongWrite, type VALUES } from './verdicts';

export interface Endpoint {
  readonly name: string;
  /** The answer to be damaged, with its status. */
  readonly original: (from: Originals, random: Random) => Original;
  /** No JSON: damaged below the level of it only. */
  readonly isText?: true;
  /** The one path whose answers are damaged; without it those of all paths are. Others answer as they should. */
  readonly path?: (from: Originals) => string;
  /** Asks, and gives a short word for the outcome; throws what is wrong with it. */
  readonly ask: (client: ThunderPhoneClient, sent: Sent, from: Originals) => Promise<string>;
}

export interface Sent {
  readonly status: number;
  /** As the client reads it: stray bytes are replaced, a byte order mark is dropped. */
  readonly body: string;
  readonly bytes: Uint8Array;
}

const ACCOUNT = 'account-1' as AccountId;
const WINDOW = { from: '+14155550101', to: '+14155550142', after: 0, before: Number.MAX_SAFE_INTEGER / 2 };
const WISH: ConnectionWish = {
  provider: 'vonage',
  method: 'api_key',
  fields: { credentials: { apiKey: 'a', apiSecret: 'b' }, sip_config: {} },
};

const FAILURES = [500, 502, 503, 504] as const;
const DRAFT: IssueDraft = { title: 'Wrong name', severity: 'warning', description: '', atSeconds: 12 };

const must = (wrong: string | null): void => {
  if (wrong !== null) throw new Error(wrong);
};

const placement = (name: string, original: Endpoint['original']): Endpoint => ({
  name,
  original,
  ask: async ({ placer }, { status, body }) => {
    const outcome = await placer.connect(ACCOUNT).place(aPlacement());
    must(wrongPlacement(outcome, status, body));
    return outcome.kind;
  },
});

export const read = (
  name: string,
  of: keyof Originals['reads'],
  kind: keyof typeof VALUES,
  ask: (client: ThunderPhoneClient, from: Originals) => Promise<unknown>,
): Endpoint => ({
  name,
  original: ({ reads }) => reads[of],
  ask: async (client, _sent, from) => {
    const told = await ask(client, from);
    must(wrongRead(kind, told));
    return typeof told === 'object' && told !== null && 'ok' in told && told.ok === true ? 'value' : 'problem';
  },
});

type Told = Result<unknown, Problem>;

/** A change that ThunderPhone may have made is never told as one that it did not make. */
const write = (
  name: string,
  original: Endpoint['original'],
  ask: (client: ThunderPhoneClient, call: CallId) => Promise<Told>,
): Endpoint => ({
  name,
  original,
  ask: async (client, { status }, { callId }) => {
    const told = await ask(client, callId as CallId);
    must(wrongRead('nothing', told) ?? wrongWrite(told, status));
    if (told.ok) return 'made';
    return told.error.code === 'change_unconfirmed' ? 'unconfirmed' : 'refused';
  },
});

const askGrade = ({ reviews }: ThunderPhoneClient, call: CallId) => reviews.askGrade(ACCOUNT, call);
const file = ({ reviews }: ThunderPhoneClient, call: CallId) => reviews.file(ACCOUNT, call, DRAFT);

/** What is handed on as a recording is byte for byte what the storage sent. */
const recording = (
  name: string,
  sound: (sent: Sent) => Uint8Array,
  rest: Pick<Endpoint, 'original' | 'path' | 'isText'>,
): Endpoint => ({
  ...rest,
  name,
  ask: async ({ recordings }, sent, { callId }) => {
    const sink = new MemorySink();
    const watch = { signal: new AbortController().signal, onProgress: () => undefined };
    const told = await recordings.fetch({ account: ACCOUNT, call: callId as CallId }, sink, watch);
    must(wrongRecording(told, sink.bytes, sound(sent)));
    if (!told.ok) return 'problem';
    return told.value === null ? 'none' : 'sound';
  },
});

export const ENDPOINTS: readonly Endpoint[] = [
  placement('POST /v1/call, accepting', ({ placements }, random) => random.pick(placements)),
  placement('POST /v1/call, refusing', ({ refusals }, random) => random.pick(refusals)),
  placement('POST /v1/call, failing', (_from, random) => ({
    status: random.pick(FAILURES),
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
  read('GET /v1/calls, taking over', 'calls', 'callPage', ({ calls }) =>
    calls.page(ACCOUNT, { offset: 0, limit: 200, since: null, until: null }),
  ),
  read('GET /v1/calls/:id, taking over', 'call', 'serverCall', ({ calls }, { callId }) =>
    calls.one(ACCOUNT, callId as CallId),
  ),
  read('GET /v1/calls/:id/grade', 'grade', 'grade', ({ reviews }, { callId }) =>
    reviews.grade(ACCOUNT, callId as CallId),
  ),
  read('GET /v1/calls/:id/issue-reports', 'reports', 'reports', ({ reviews }, { callId }) =>
    reviews.reports(ACCOUNT, callId as CallId),
  ),
  write('POST /v1/calls/:id/grade', ({ reads }) => reads.gradeAsked, askGrade),
  write('POST /v1/calls/:id/issue-reports', ({ reads }) => reads.filed, file),
  write('POST /v1/calls/:id/issue-reports, refusing', ({ reads }) => reads.notFiled, file),
  write(
    'POST /v1/calls/:id/issue-reports, failing',
    (_from, random) => ({ status: random.pick(FAILURES), body: '{"detail": "Oops.", "id": 7}' }),
    file,
  ),
  recording('GET /v1/calls/:id/audio', () => Buffer.from(SOUND), {
    original: () => ({ status: 200, body: JSON.stringify({ url: SOUND_LINK, expires_in: 3_600 }) }),
    path: ({ callId }) => `/v1/calls/${callId}/audio`,
  }),
  recording("the storage's answer with a recording", ({ bytes }) => bytes, {
    original: () => ({ status: 200, body: SOUND }),
    path: () => SOUND_LINK,
    isText: true,
  }),
];

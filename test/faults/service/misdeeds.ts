import { gzipSync } from 'node:zlib';
import { setTimeout as wait } from 'node:timers/promises';
import type { Wire } from '../../doubles/misbehaving-server/wire';
import type { Random } from '../lib/random';
import type { Passed } from './onward';

/** What a misdeed has at hand: the wire to the client, and the way on to the sandbox, which places the call. */
export interface Deed {
  readonly wire: Wire;
  readonly pass: () => Promise<Passed>;
  readonly random: Random;
  /** The client's time limit, ms of the world. */
  readonly limitMs: number;
}

export type Misdeed = (deed: Deed) => Promise<void> | void;

const JSON_TYPE = { 'Content-Type': 'application/json' };
const HTML_TYPE = { 'Content-Type': 'text/html; charset=utf-8' };
const PAGE = '<!doctype html><title>Gateway</title><p>Please try again.';

/** The answer as it came. */
export async function faithful({ wire, pass }: Deed): Promise<void> {
  const { status, contentType, date, body } = await pass();
  wire.send(status, { 'Content-Type': contentType, Date: date }, body);
}

/** Passes on, so that the call is placed, and then answers so. */
const placedThen =
  (answer: (deed: Deed, passed: Passed) => Promise<void> | void): Misdeed =>
  async (deed) => {
    await answer(deed, await deed.pass());
  };

const half = (text: string): string => text.slice(0, Math.max(1, Math.floor(text.length / 2)));

const brokenHalf = ({ wire }: Deed, { status, body }: Passed): Promise<void> =>
  wire.part(status, JSON_TYPE, half(body), Buffer.byteLength(body));

const rawAnswer = (status: string, headers: string, body: string): string =>
  `HTTP/1.1 ${status}\r\n${headers}\r\n\r\n${body}`;

const garbage = (random: Random): Uint8Array =>
  Uint8Array.from({ length: random.whole(1, 400) }, () => random.whole(0, 255));

/** What the misbehaving server may do with a placement, by name. Each says whether the call is placed. */
export const MISDEEDS = {
  none: faithful,
  'reset before': ({ wire }) => wire.reset(),
  'reset after': placedThen(({ wire }) => wire.reset()),
  'closed before': ({ wire }) => wire.destroy(),
  'closed after': placedThen(({ wire }) => wire.destroy()),
  'garbage before': ({ wire, random }) => wire.bytes(garbage(random)),
  'garbage after': placedThen(({ wire, random }) => wire.bytes(garbage(random))),
  'silence before': () => undefined,
  'silence after': placedThen(() => undefined),
  'answer past the limit': placedThen(async ({ wire, limitMs }, { status, body }) => {
    await wait(limitMs * 1.3);
    wire.send(status, JSON_TYPE, body);
  }),
  'placed past the limit': async (deed) => {
    await wait(deed.limitMs * 1.3);
    await faithful(deed);
  },
  'head, then reset': placedThen(async ({ wire }, { status, body }) => {
    await wire.part(status, JSON_TYPE, '', Buffer.byteLength(body));
    wire.reset();
  }),
  'half a body, then reset': placedThen(async (deed, passed) => {
    await brokenHalf(deed, passed);
    deed.wire.reset();
  }),
  'half a body, then closed': placedThen(async (deed, passed) => {
    await brokenHalf(deed, passed);
    deed.wire.destroy();
  }),
  'half a body, then silence': placedThen(brokenHalf),
  'half the JSON': placedThen(({ wire }, { status, body }) => wire.send(status, JSON_TYPE, half(body))),
  'broken chunks': placedThen(({ wire }, { body }) =>
    wire.bytes(rawAnswer('201 Created', 'Transfer-Encoding: chunked', `${body.length.toString(16)}zz\r\n${body}`)),
  ),
  'nothing in it': placedThen(({ wire }, { status }) => wire.send(status, JSON_TYPE)),
  '204': placedThen(({ wire }) => wire.send(204)),
  'another JSON': placedThen(({ wire, random }, { status }) =>
    wire.send(status, JSON_TYPE, random.pick(['null', '[]', '{}', '"ok"', '{"ok": true}', '[{"call_id": 7}]'])),
  ),
  'packed though not asked': placedThen(({ wire }, { status, body }) =>
    wire.send(status, { ...JSON_TYPE, 'Content-Encoding': 'gzip' }, gzipSync(body)),
  ),
  'the id as text': placedThen(({ wire }, { status, body }) =>
    wire.send(status, JSON_TYPE, body.replace(/"call_id":\s*(\d+)/, '"call_id": "$1"')),
  ),
  '202 with an id': placedThen(({ wire }, { body }) => wire.send(202, JSON_TYPE, body)),
  '202 without an id': placedThen(({ wire }) => wire.send(202, JSON_TYPE, '{"status": "initiated"}')),
  'a redirect after': placedThen(({ wire, random }) =>
    wire.send(random.pick([301, 302, 307, 308]), { Location: '/v1/call' }),
  ),
  'an upgrade after': placedThen(({ wire }) =>
    wire.bytes(rawAnswer('101 Switching Protocols', 'Connection: Upgrade\r\nUpgrade: other', '')),
  ),
  'two answers': placedThen(({ wire }, { body }) => {
    const length = `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
    wire.bytes(`${rawAnswer('201 Created', length, body)}${rawAnswer('500 Oops', 'Content-Length: 0', '')}`);
  }),
  '5xx before': ({ wire, random }) => wire.json(random.pick([500, 502, 503, 504, 520]), { detail: 'Oops.' }),
  '5xx after': placedThen(({ wire, random }) => wire.json(random.pick([500, 502, 503, 504, 520]), { detail: 'Oops.' })),
  '5xx page after': placedThen(({ wire }) => wire.send(504, HTML_TYPE, PAGE)),
  'gave up waiting, after': placedThen(({ wire, random }) =>
    wire.json(random.pick([408, 425, 499]), { detail: 'Gave up.' }),
  ),
  'a 4xx page of a gateway, after': placedThen(({ wire, random }) =>
    wire.send(random.pick([403, 404, 413, 429]), HTML_TYPE, PAGE),
  ),
  'a bare 404 of a gateway, after': placedThen(({ wire }) => wire.send(404)),
  '429': ({ wire }) => wire.json(429, { detail: 'Request was throttled.' }, { 'Retry-After': '1' }),
} as const satisfies Readonly<Record<string, Misdeed>>;

export type MisdeedName = keyof typeof MISDEEDS;

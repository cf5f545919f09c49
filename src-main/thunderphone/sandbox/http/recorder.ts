import { isObject, readJson, type Json } from './json';
import type { SeenRequest } from './read-request';

/** What is remembered of a request. Of the credential only its kind. */
export type RecordedRequest = {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** The JSON body with integers as `bigint`; the plain text when it is not JSON; undefined without a body. */
  readonly body: Json | undefined;
  /** Milliseconds since the epoch by the sandbox's clock. */
  readonly at: number;
  readonly credential: 'none' | 'bearer' | 'other';
  /** The `X-ThunderPhone-Client` header (API notes 1.10). */
  readonly client: string | undefined;
};

// The sandbox account may run for days with a client that polls; the newest requests are the ones asked for.
const KEPT = 10_000;

export type Recorder = {
  add(request: SeenRequest, at: number): void;
  list(): readonly RecordedRequest[];
};

/** Remembers requests. The key is struck out wherever a client may have put it, not just in its header. */
export function createRecorder(apiKey: string): Recorder {
  const kept: RecordedRequest[] = [];
  const strike = (text: string): string => text.replaceAll(apiKey, '[key]');
  return {
    add(request, at) {
      kept.push({
        method: request.method,
        path: strike(request.path),
        query: Object.fromEntries([...request.query].map(([name, value]) => [strike(name), strike(value)])),
        body: bodyOf(strike(request.body.toString('utf8'))),
        at,
        credential: credentialOf(request.headers.authorization),
        client: request.headers['x-thunderphone-client']?.toString(),
      });
      if (kept.length > KEPT) kept.splice(0, kept.length - KEPT);
    },
    list: () => [...kept],
  };
}

function bodyOf(text: string): Json | undefined {
  if (text === '') return undefined;
  const json = readJson(text);
  return json.ok ? withoutCredentials(json.value) : text;
}

function credentialOf(header: string | undefined): RecordedRequest['credential'] {
  if (header === undefined) return 'none';
  return /^bearer /i.test(header) ? 'bearer' : 'other';
}

/** What a provider is told is kept nowhere (API notes 11.14): only the names of the fields are remembered. */
function withoutCredentials(body: Json): Json {
  if (!isObject(body)) return body;
  const struck = (member: Json | undefined): Json | undefined =>
    member !== undefined && isObject(member)
      ? Object.fromEntries(Object.keys(member).map((name) => [name, '[credential]']))
      : member;
  return Object.fromEntries(
    Object.entries(body).map(([name, member]) => [
      name,
      name === 'credentials' || name === 'sip_config' ? struck(member) : member,
    ]),
  );
}

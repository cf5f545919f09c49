import type { IncomingMessage } from 'node:http';
import type { CallBook } from '../books/call-book';
import type { Answer } from '../http/answer';
import type { SeenRequest } from '../http/read-request';
import { readRange } from './byte-range';
import type { RecordingLinks } from './recording-links';
import { wavBytes, wavPart, type Sound } from './wav';

/** One visit to the host that keeps the recordings. */
export type StorageHit = {
  readonly method: string;
  readonly path: string;
  /** The Range header. */
  readonly range: string | undefined;
  /** Whether an Authorization header came with it, which must never happen (API notes 3.6). */
  readonly authorized: boolean;
  /** Milliseconds since the epoch by the sandbox's clock. */
  readonly at: number;
};

export const hitOf = ({ method, path, headers }: SeenRequest, at: number): StorageHit => ({
  method,
  path,
  range: headers.range,
  authorized: headers.authorization !== undefined,
  at,
});

/** Answers as storage services do: by signed link alone, in XML where it refuses, with parts of a file on request. */
export function storageAnswer(request: SeenRequest, calls: CallBook, links: RecordingLinks): Answer {
  if (request.method !== 'GET') return refusal(405, 'MethodNotAllowed', { Allow: 'GET' });
  // Two rights at once are refused rather than ignored: a client that sends its key here shall not work.
  if (request.headers.authorization !== undefined) return refusal(400, 'OnlyOneAuthMechanismAllowed');
  const file = /^\/recordings\/([^/]+)$/.exec(request.path)?.[1];
  if (file === undefined) return refusal(404, 'NoSuchKey');
  const callId = links.open(file, request.query);
  if (callId === undefined) return refusal(403, 'AccessDenied');
  const sound = calls.find(BigInt(callId))?.recording();
  return sound === undefined ? refusal(404, 'NoSuchKey') : fileAnswer(sound, `"${callId}"`, request.headers);
}

function fileAnswer(sound: Sound, etag: string, headers: IncomingMessage['headers']): Answer {
  const size = wavBytes(sound.lengthMs);
  const sameFile = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = readRange(sameFile ? headers.range : undefined, size);
  const always = { 'Content-Type': 'audio/wav', 'Accept-Ranges': 'bytes', ETag: etag };
  if (range === 'unsatisfiable') return refusal(416, 'InvalidRange', { 'Content-Range': `bytes */${size}` });
  if (range === 'whole') return { status: 200, headers: always, body: wavPart(sound, 0, size) };
  const { first, end } = range;
  return {
    status: 206,
    headers: { ...always, 'Content-Range': `bytes ${first}-${end - 1}/${size}` },
    body: wavPart(sound, first, end),
  };
}

const refusal = (status: number, code: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  headers: { 'Content-Type': 'application/xml', ...headers },
  body: Buffer.from(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`),
});

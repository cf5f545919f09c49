import { fail, type Result } from '../../../domain/result';
import { detail, type Answer } from './answer';
import { readJson, type Json } from './json';
import type { SeenRequest } from './read-request';

/** The JSON body of a write, or the 413, 415 or 400 that says why there is none. */
export function jsonBody(request: SeenRequest): Result<Json, Answer> {
  if (request.bodyTooLarge) return fail(detail(413, 'Request body exceeds 1048576 bytes.'));
  const type = request.headers['content-type'] ?? '';
  if (!isJsonType(type)) return fail(detail(415, `Unsupported media type "${type}" in request.`));
  const text = utf8(request.body);
  if (text === undefined) return fail(detail(400, 'JSON parse error - the body is not UTF-8.'));
  const body = readJson(text);
  return body.ok ? body : fail(detail(400, `JSON parse error - ${body.error}`));
}

function isJsonType(header: string): boolean {
  return /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(header.trim());
}

function utf8(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

import * as v from 'valibot';
import type { TranscriptTurn } from '../../domain/call/transcript';
import { isObject, readJson, writeJson } from '../json';
import { orNull, text, whole } from './scalars';

/** A turn of a transcript (API notes 3.7). Whatever was said is worth keeping, so only a row that is none is refused. */
export const turnShape = v.pipe(
  v.object(
    { role: orNull(text), content: v.optional(v.unknown()), start_ms: orNull(whole), end_ms: orNull(whole) },
    'expected an object',
  ),
  v.transform((turn): TranscriptTurn => ({
    role: turn.role ?? 'unknown',
    content: contentText(turn.role, turn.content),
    startMs: turn.start_ms,
    endMs: turn.end_ms,
  })),
);

/** Speech comes as text, tool turns as an object or as JSON text; a call of a tool reads `name {"argument":…}`. */
function contentText(role: string | null, content: unknown): string {
  if (role === 'tool_call') return toolCallText(content) ?? plain(content);
  return plain(content);
}

const plain = (content: unknown): string =>
  typeof content === 'string' ? content : content === undefined || content === null ? '' : writeJson(content);

function toolCallText(content: unknown): string | null {
  const inner = typeof content === 'string' ? readJson(content) : { ok: true as const, value: content };
  if (!inner.ok || !isObject(inner.value)) return null;
  const { name, arguments: given } = inner.value;
  if (typeof name !== 'string') return null;
  const listed = plain(given);
  return listed === '' ? name : `${name} ${listed}`;
}

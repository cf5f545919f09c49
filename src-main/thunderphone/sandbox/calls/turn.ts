import { assertNever } from '../../../domain/result';
import type { Conversation, Line } from '../data/conversations';
import type { JsonObject } from '../http/json';

/** One turn; times in sandbox milliseconds since the call's start, aligned to the recording. */
export type Turn = {
  readonly role: 'assistant' | 'user' | 'tool_call' | 'tool_response';
  readonly content: string | JsonObject;
  readonly startMs: number;
  readonly endMs: number;
};

/** Until somebody answers. */
const ANSWERED_AFTER_MS = 1_500;
const HANG_UP_MS = 400;
/** Of the time of a turn, what the speaker waits before the first word. */
const PAUSE_SHARE = 0.12;

/** How much of a call of that length there is to talk in, ms. */
export const talkMsOf = (lengthMs: number): number => Math.max(0, lengthMs - ANSWERED_AFTER_MS - HANG_UP_MS);

/** Fits a conversation into the length of its call: long lines take longer, and everybody thinks before speaking. */
export function timed(lines: Conversation, lengthMs: number): readonly Turn[] {
  const talkMs = talkMsOf(lengthMs);
  const total = lines.reduce((sum, line) => sum + weight(line), 0);
  let [at, used] = [ANSWERED_AFTER_MS, 0];
  return lines.map((line) => {
    used += weight(line);
    const from = at;
    at = ANSWERED_AFTER_MS + Math.floor((talkMs * used) / total);
    return turn(line, from + Math.floor((at - from) * PAUSE_SHARE), at);
  });
}

/** A line's share of the time. Tool turns take none: start and end are equal (API notes 3.7). */
export function weight(line: Line): number {
  return line.kind === 'says' || line.kind === 'hears' ? line.text.length + 12 : 0;
}

/** A turn on the wire (API notes 3.7). */
export function turnObject(turn: Turn): JsonObject {
  return {
    role: turn.role,
    content_type: typeof turn.content === 'string' ? 'text/plain' : 'application/json',
    content: turn.content,
    start_ms: turn.startMs,
    end_ms: turn.endMs,
  };
}

function turn(line: Line, startMs: number, endMs: number): Turn {
  switch (line.kind) {
    case 'says':
      return { role: 'assistant', content: line.text, startMs, endMs };
    case 'hears':
      return { role: 'user', content: line.text, startMs, endMs };
    case 'calls-tool':
      return { role: 'tool_call', content: { name: line.name, arguments: line.with }, startMs, endMs };
    case 'tool-answers':
      return { role: 'tool_response', content: line.value, startMs, endMs };
    default:
      return assertNever(line);
  }
}

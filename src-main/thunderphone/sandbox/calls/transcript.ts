import { assertNever } from '../../../domain/result';
import { CONVERSATIONS, type Conversation, type Line } from '../data/conversations';
import type { JsonObject } from '../http/json';
import type { CallRecord } from './call-record';
import { planOf } from './life';
import { pick } from './random';

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

/** The whole conversation of a call, fitted into its length. A failed call has none. */
export function turnsOf(call: CallRecord): readonly Turn[] {
  const plan = planOf(call);
  if (plan.outcome === 'failed') return [];
  const talkMs = plan.lengthMs - ANSWERED_AFTER_MS - HANG_UP_MS;
  const lines = conversationFor(call, talkMs);
  const total = lines.reduce((sum, line) => sum + weight(line), 0);
  let at = ANSWERED_AFTER_MS;
  let used = 0;
  return lines.map((line) => {
    used += weight(line);
    const startMs = at;
    at = ANSWERED_AFTER_MS + Math.floor((talkMs * used) / total);
    return turn(line, startMs, at);
  });
}

/** The turns that are over at a point of the call: what its transcript shows then. */
export const turnsBy = (call: CallRecord, elapsedMs: number): readonly Turn[] =>
  turnsOf(call).filter((turn) => turn.endMs <= elapsedMs);

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

/** A person says about 17 characters in a second; what is much too long for the call is not chosen. */
function conversationFor(call: CallRecord, talkMs: number): Conversation {
  const fitting = CONVERSATIONS.filter(
    (lines) => lines.reduce((sum, line) => sum + weight(line), 0) * 60 <= talkMs * 2,
  );
  const choices = fitting.length > 0 ? fitting : CONVERSATIONS.slice(0, 1);
  return choices[pick(`talk ${call.seed}`, 0, choices.length - 1)] ?? [];
}

/** A line's share of the time. Tool turns take none: start and end are equal (API notes 3.7). */
function weight(line: Line): number {
  return line.kind === 'says' || line.kind === 'hears' ? line.text.length + 12 : 0;
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

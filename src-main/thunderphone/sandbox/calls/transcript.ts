import { CONVERSATIONS, type Conversation } from '../data/conversations';
import type { CallRecord } from './call-record';
import { planOf } from './life';
import { pick } from './random';
import { talkMsOf, timed, weight, type Turn } from './turn';

/** The whole conversation of a call, fitted into its length. A failed call has none. */
export function turnsOf(call: CallRecord): readonly Turn[] {
  const plan = planOf(call);
  if (plan.outcome === 'failed') return [];
  return timed(conversationFor(call, talkMsOf(plan.lengthMs)), plan.lengthMs);
}

/** The turns that are over at a point of the call: what its transcript shows then. */
export const turnsBy = (call: CallRecord, elapsedMs: number): readonly Turn[] =>
  turnsOf(call).filter((turn) => turn.endMs <= elapsedMs);

/** A person says about 17 characters in a second; what is much too long for the call is not chosen. */
function conversationFor(call: CallRecord, talkMs: number): Conversation {
  const fitting = CONVERSATIONS.filter(
    (lines) => lines.reduce((sum, line) => sum + weight(line), 0) * 60 <= talkMs * 2,
  );
  const choices = fitting.length > 0 ? fitting : CONVERSATIONS.slice(0, 1);
  return choices[pick(`talk ${call.seed}`, 0, choices.length - 1)] ?? [];
}

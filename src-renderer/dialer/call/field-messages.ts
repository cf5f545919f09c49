import type { ProblemView } from '../../../src-main/contract/envelope';

/** The fields of the dial view that the service may speak about. */
export type DialField = 'to' | 'from' | 'agent' | 'maxHold';

/** The request's names for them (API notes 2.1). */
const FIELDS: ReadonlyMap<string, DialField> = new Map([
  ['to_number', 'to'],
  ['from_number', 'from'],
  ['agent_id', 'agent'],
  ['max_hold_seconds', 'maxHold'],
]);

export type FieldMessages = Readonly<Record<DialField, readonly string[]>>;

export const noMessages: FieldMessages = { to: [], from: [], agent: [], maxHold: [] };

/** The service's messages, each at the field it is about. */
export function fieldMessages(problem: ProblemView): FieldMessages {
  const messages: Record<DialField, readonly string[]> = { ...noMessages };
  for (const [name, texts] of Object.entries(problem.fields ?? {})) {
    const field = FIELDS.get(name);
    if (field !== undefined) messages[field] = texts;
  }
  return messages;
}

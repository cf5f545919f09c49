import type { AgentChoice } from '../../domain/call/agent-choice';
import type { AccountId, AgentId } from '../../domain/ids';
import { isApiId } from '../../domain/ids';
import { isE164 } from '../../domain/number';
import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';
import type { LastChoice, LastChoices } from './draft-desk';

/** Remembered texts by key. */
export interface TextMemory {
  get(key: string): Promise<Result<string | null, Problem>>;
  set(key: string, value: string): Promise<Result<void, Problem>>;
}

const NOTHING: LastChoice = { from: null, agent: null };

/** Keeps each account's last from-number and agent. What cannot be read counts as no choice. */
export function createLastChoices(memory: TextMemory): LastChoices {
  const keyOf = (account: AccountId): string => `last_choice:${account}`;
  return {
    load: async (account) => {
      const text = await memory.get(keyOf(account));
      return text.ok && text.value !== null ? readChoice(text.value) : NOTHING;
    },
    save: (account, choice) => void memory.set(keyOf(account), JSON.stringify(choice)),
  };
}

function readChoice(text: string): LastChoice {
  const value = parse(text);
  if (!isRecord(value)) return NOTHING;
  const from = value['from'];
  return { from: typeof from === 'string' && isE164(from) ? from : null, agent: readAgent(value['agent']) };
}

function readAgent(value: unknown): AgentChoice | null {
  if (!isRecord(value)) return null;
  const { kind, id, name } = value;
  if (kind === 'number_own') return { kind, id: null, name: '' };
  if (kind !== 'saved' || typeof id !== 'string' || !isApiId(id)) return null;
  return { kind, id: id as AgentId, name: typeof name === 'string' ? name : `Agent ${id}` };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

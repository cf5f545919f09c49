import type { DraftAgent } from '../../domain/call/agent-choice';
import type { AccountId, AgentId } from '../../domain/ids';
import { isApiId } from '../../domain/ids';
import { isE164 } from '../../domain/number';
import type { OneOffForm } from '../../domain/one-off/one-off-form';
import { emptyOneOff } from '../../domain/one-off/one-off-form';
import { isRecord, parsedJson } from './kept-json';
import type { LastChoice, LastChoices } from './last-choice';
import { noChoice } from './last-choice';
import { LatestWrites } from './latest-writes';
import type { TextMemory } from './text-memory';

/** Keeps each account's last from-number, agent and one-off configuration. What cannot be read counts as no choice. */
export function createLastChoices(memory: TextMemory): LastChoices {
  const writes = new LatestWrites(memory);
  const keyOf = (account: AccountId): string => `last_choice:${account}`;
  return {
    load: async (account) => {
      const pending = writes.pending(keyOf(account));
      if (pending !== undefined) return readChoice(pending);
      const text = await memory.get(keyOf(account));
      return text.ok && text.value !== null ? readChoice(text.value) : noChoice;
    },
    save: (account, choice) => writes.set(keyOf(account), JSON.stringify(choice)),
  };
}

function readChoice(text: string): LastChoice {
  const value = parsedJson(text);
  if (!isRecord(value)) return noChoice;
  const from = value['from'];
  return {
    from: typeof from === 'string' && isE164(from) ? from : null,
    agent: readAgent(value['agent']),
    oneOff: readForm(value['oneOff']),
  };
}

function readAgent(value: unknown): DraftAgent | null {
  if (!isRecord(value)) return null;
  const { kind, id, name } = value;
  if (kind === 'number_own') return { kind, id: null, name: '' };
  if (kind === 'one_off') return { kind };
  if (kind !== 'saved' || typeof id !== 'string' || !isApiId(id)) return null;
  return { kind, id: id as AgentId, name: typeof name === 'string' ? name : `Agent ${id}` };
}

/** Field by field, so that one that is damaged costs only itself. */
function readForm(value: unknown): OneOffForm {
  if (!isRecord(value)) return emptyOneOff;
  const kept = Object.entries(value).filter(
    ([name, text]) => Object.hasOwn(emptyOneOff, name) && typeof text === 'string',
  );
  return { ...emptyOneOff, ...Object.fromEntries(kept) };
}

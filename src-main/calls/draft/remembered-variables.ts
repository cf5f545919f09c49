import type { DraftAgent } from '../../domain/call/agent-choice';
import type { Variable } from '../../domain/call/variables';
import type { Draft } from '../../domain/draft';
import type { AccountId } from '../../domain/ids';
import { assertNever } from '../../domain/result';
import { isRecord, parsedJson } from './kept-json';
import type { TextMemory } from './text-memory';
import { LatestWrites } from './latest-writes';

/** Who a draft's variables belong to: an agent, or the number whose own agent speaks. */
export type VariableOwner = Pick<Draft, 'accountId' | 'from' | 'agent'>;

export interface VariableMemory {
  load(owner: VariableOwner): Promise<readonly Variable[]>;
  save(draft: VariableOwner & Pick<Draft, 'variables'>): void;
}

/** Keeps the variables last typed for each agent of each account. What cannot be read counts as none. */
export function createVariableMemory(memory: TextMemory): VariableMemory {
  const writes = new LatestWrites(memory);
  return {
    load: async (owner) => {
      const key = keyOf(owner);
      if (key === null) return [];
      const text = writes.pending(key) ?? (await textOf(memory, key));
      return readKept(parsedJson(text));
    },
    save: (draft) => {
      const key = keyOf(draft);
      if (key !== null) writes.set(key, JSON.stringify(draft.variables));
    },
  };
}

async function textOf(memory: TextMemory, key: string): Promise<string> {
  const kept = await memory.get(key);
  return kept.ok ? (kept.value ?? '') : '';
}

function keyOf({ accountId, from, agent }: VariableOwner): string | null {
  return accountId === null || agent === null ? null : ownerKey(accountId, agent, from);
}

function ownerKey(account: AccountId, agent: DraftAgent, from: string | null): string | null {
  switch (agent.kind) {
    case 'saved':
      return `variables:${account}:${agent.id}`;
    case 'number_own':
      return from === null ? null : `variables:${account}:${from}`;
    case 'one_off':
      return null;
    default:
      return assertNever(agent);
  }
}

/** The same text means the same owner of variables. */
export const agentOrLine = (owner: VariableOwner): string => keyOf(owner) ?? '';

function readKept(value: unknown): readonly Variable[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) => {
    if (!isRecord(row)) return [];
    const { name, value: text } = row;
    return typeof name === 'string' && typeof text === 'string' ? [{ name, value: text }] : [];
  });
}

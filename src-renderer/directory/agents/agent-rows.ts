import type { AgentView } from '../../../src-main/contract/views';
import { productName } from './agent-words';

export type AgentColumn = 'name' | 'product' | 'voice' | 'language' | 'updated';

export interface AgentOrder {
  readonly column: AgentColumn;
  readonly direction: 'ascending' | 'descending';
}

const words = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** The agents whose name, product, voice or language holds every word that is searched for, in the order asked for. */
export function agentRows(
  agents: readonly AgentView[],
  query: string,
  { column, direction }: AgentOrder,
  contains: (text: string, part: string) => boolean,
): readonly AgentView[] {
  const parts = query.split(/\s+/).filter((part) => part !== '');
  const found = agents.filter((agent) => {
    const text = [agent.name, productName(agent.product), agent.voice, ...agent.languages].join(' ');
    return parts.every((part) => contains(text, part));
  });
  const sign = direction === 'ascending' ? 1 : -1;
  return found.sort((a, b) => sign * compare(a, b, column) || words.compare(a.name, b.name));
}

function compare(a: AgentView, b: AgentView, column: AgentColumn): number {
  switch (column) {
    case 'name':
      return words.compare(a.name, b.name);
    case 'product':
      return words.compare(a.product ?? '', b.product ?? '');
    case 'voice':
      return words.compare(a.voice ?? '', b.voice ?? '');
    case 'language':
      return words.compare(a.languages[0] ?? '', b.languages[0] ?? '');
    case 'updated':
      return (a.updatedAt ?? 0) - (b.updatedAt ?? 0);
  }
}

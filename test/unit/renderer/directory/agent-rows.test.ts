import { describe, expect, it } from 'vitest';
import type { AgentColumn, AgentOrder } from '../../../../src-renderer/directory/agents/agent-rows';
import { agentRows } from '../../../../src-renderer/directory/agents/agent-rows';
import { anAgent } from '../../../doubles/views';

const team = [
  anAgent({ id: 'c', name: 'Line 10', product: 'bolt', voice: 'olivia', languages: ['fr-FR'], updatedAt: 2 }),
  anAgent({ id: 'a', name: 'Line 9', product: null, voice: 'Anna', languages: [], updatedAt: null }),
  anAgent({ id: 'b', name: 'émile', product: 'spark', voice: null, languages: ['de-DE', 'en-US'], updatedAt: 3 }),
  anAgent({ id: 'd', name: 'Alma', product: 'spark', voice: null, languages: ['de-DE'], updatedAt: 3 }),
];
const ids = (column: AgentColumn, direction: AgentOrder['direction'], query = ''): string =>
  agentRows(team, query, { column, direction }, (text, part) => text.toLowerCase().includes(part.toLowerCase()))
    .map(({ id }) => id)
    .join('');

describe('the order of agents', () => {
  it.each([
    // Numbers in names count as numbers, capitals and accents do not.
    ['name', 'dbac', 'cabd'],
    ['product', 'acdb', 'dbca'],
    ['voice', 'dbac', 'cadb'],
    ['language', 'adbc', 'cdba'],
    ['updated', 'acdb', 'dbca'],
  ] as const)('by %s; what is not told comes first, and what is the same goes by name', (column, up, down) => {
    expect(ids(column, 'ascending')).toBe(up);
    expect(ids(column, 'descending')).toBe(down);
  });

  it('holds for what a search leaves, and changes no list', () => {
    const before = [...team];
    expect(ids('name', 'descending', 'spark de')).toBe('bd');
    expect(team).toEqual(before);
  });
});

import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import { ok } from '../domain/result';
import type { TextMemory } from './ports';

/** A search under a name; the query as typed. */
export interface SavedSearch {
  readonly name: string;
  readonly query: string;
}

const KEY = 'history_searches';

/** The searches that a person keeps, in their order; for all accounts. */
export class SavedSearches {
  constructor(private readonly memory: TextMemory) {}

  /** What a hand has put out of shape counts as none. */
  async all(): Promise<Result<readonly SavedSearch[], Problem>> {
    const kept = await this.memory.get(KEY);
    if (!kept.ok) return kept;
    return ok(kept.value === null ? [] : searchesIn(kept.value));
  }

  keep(searches: readonly SavedSearch[]): Promise<Result<void, Problem>> {
    return this.memory.set(KEY, JSON.stringify(searches));
  }
}

function searchesIn(text: string): readonly SavedSearch[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isSearch).map(({ name, query }) => ({ name, query })) : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

const isSearch = (value: unknown): value is SavedSearch =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'query' in value &&
  typeof value.query === 'string';

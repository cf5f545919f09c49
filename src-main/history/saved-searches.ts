import * as v from 'valibot';
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
const listSchema = v.pipe(v.string(), v.parseJson(), v.array(v.object({ name: v.string(), query: v.string() })));

/** The searches that a person keeps, in their order; for all accounts. */
export class SavedSearches {
  constructor(private readonly memory: TextMemory) {}

  /** What a hand has put out of shape counts as none. */
  async all(): Promise<Result<readonly SavedSearch[], Problem>> {
    const kept = await this.memory.get(KEY);
    if (!kept.ok) return kept;
    const read = v.safeParse(listSchema, kept.value ?? '[]');
    return ok(read.success ? read.output : []);
  }

  keep(searches: readonly SavedSearch[]): Promise<Result<void, Problem>> {
    return this.memory.set(KEY, JSON.stringify(searches));
  }
}

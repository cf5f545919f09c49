import type { Problem } from '../../domain/problem/problem';
import { ok, type Result } from '../../domain/result';
import type { TextMemory } from '../ports';

/** How the history is looked at. */
export type Look = 'list' | 'insights';

const KEY = 'history_look';

/** How a person looked at the history last; for all accounts. */
export class LookMemory {
  constructor(private readonly memory: TextMemory) {}

  async last(): Promise<Result<Look, Problem>> {
    const kept = await this.memory.get(KEY);
    if (!kept.ok) return kept;
    return ok(kept.value === 'insights' ? 'insights' : 'list');
  }

  keep(look: Look): Promise<Result<void, Problem>> {
    return this.memory.set(KEY, look);
  }
}

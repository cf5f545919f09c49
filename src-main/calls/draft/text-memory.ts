import type { Problem } from '../../domain/problem/problem';
import type { Result } from '../../domain/result';

/** Remembered texts by key. */
export interface TextMemory {
  get(key: string): Promise<Result<string | null, Problem>>;
  set(key: string, value: string): Promise<Result<void, Problem>>;
}

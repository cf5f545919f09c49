import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';
import type { StoredKey } from './ports';

/** Starts the local server behind the pretend account, once; its key lives as long as it does. */
export interface SandboxLauncher {
  start(): Promise<Result<StoredKey, Problem>>;
}

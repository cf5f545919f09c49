import type { Problem } from '../domain/problem/problem';
import type { Result } from '../domain/result';

/** Tries a key with a cheap read before anything is stored. */
export interface KeyVerifier {
  /** The organization's name where the API tells it (API notes 6.3), else null. */
  verify(endpoint: {
    readonly baseUrl: string;
    readonly key: string;
  }): Promise<Result<{ readonly organization: string | null }, Problem>>;
}

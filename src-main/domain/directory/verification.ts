import type { Fact } from './fact';

/** What ThunderPhone answered to the verification of a number. Its shape is not documented (API notes 5.2 and 12). */
export interface Verification {
  /** Null where it cannot be told from the answer. */
  readonly passed: boolean | null;
  /** ThunderPhone's own explanation; null where it gave none in words. */
  readonly explanation: string | null;
  /** All else that the answer held, as it came. */
  readonly facts: readonly Fact[];
}

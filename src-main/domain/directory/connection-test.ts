import type { Fact } from './fact';
import type { FieldPlace, Provider, SetupMethod } from './provider';

/** The words that a provider is told. They are passed on and forgotten: nothing may keep one of these. */
export type ProviderFields = { readonly [P in FieldPlace]: Readonly<Record<string, string>> };

/** A connection as it is to be tested or made. */
export interface ConnectionWish {
  readonly provider: Provider;
  readonly method: SetupMethod;
  readonly fields: ProviderFields;
}

/** What came of the test of raw credentials (API notes 5.4). */
export interface ConnectionTest {
  /** Null where the answer does not tell. */
  readonly passed: boolean | null;
  /** Proves the test to the request that makes the connection; null where there is none, as after a failure. */
  readonly evidenceId: string | null;
  readonly suggestedName: string | null;
  /** By ThunderPhone's names, the documented three first; null where a check's outcome is no yes or no. */
  readonly checks: readonly { readonly name: string; readonly passed: boolean | null }[];
  readonly explanation: string | null;
  readonly facts: readonly Fact[];
}

/** API notes 5.4. */
export const documentedChecks = ['credentials_valid', 'inbound_reachable', 'outbound_authorized'] as const;

import type { E164 } from '../number';
import type { Fact } from './fact';

/** A number at the provider that can be imported. The row's shape is not documented (API notes 5.4 and 12). */
export interface AvailableNumber {
  readonly number: E164;
  readonly facts: readonly Fact[];
}

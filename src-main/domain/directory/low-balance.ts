/** Below this a person is warned unless they chose otherwise: US cents. */
export const USUAL_THRESHOLD_CENTS = 500;

export type BalanceLevel = 'fine' | 'low' | 'empty';

/** At zero and below calls are refused with 402 (API notes 6.1); below the threshold that is not far. */
export function balanceLevel(balanceCents: number, thresholdCents: number): BalanceLevel {
  if (balanceCents <= 0) return 'empty';
  return balanceCents < thresholdCents ? 'low' : 'fine';
}

import type { PlacementRequest } from '../../src-main/domain/call/placement';
import type { AccountId, AgentId, IdempotencyKey } from '../../src-main/domain/ids';
import type { E164 } from '../../src-main/domain/number/e164';
import { isE164 } from '../../src-main/domain/number/e164';

export const anAccount = 'account-1' as AccountId;

/** A number for a test; a mistyped one fails the test at once. */
export function e164(text: string): E164 {
  if (!isE164(text)) throw new Error(`not E.164: ${text}`);
  return text;
}

export const savedAgent = (id: string, name = 'Nora'): PlacementRequest['agent'] => ({
  kind: 'saved',
  id: id as AgentId,
  name,
});

export const numbersOwnAgent: PlacementRequest['agent'] = { kind: 'number_own', id: null, name: '' };

/** A placement that the sandbox accepts. */
export function aPlacement(changes: Partial<PlacementRequest> = {}): PlacementRequest {
  return {
    from: e164('+14155550101'),
    to: e164('+14155550142'),
    agent: savedAgent('101'),
    maxHoldSeconds: null,
    variables: [],
    idempotencyKey: 'press-1' as IdempotencyKey,
    ...changes,
  };
}

import { describe, expect, it } from 'vitest';
import type { AccountId, AttemptId, CallId } from '../../../src-main/domain/ids';
import { worthLookingUp } from '../../../src-main/calls/settle/stray-calls';
import { ACCOUNT, attempt, CALL, PRESSED_AT, snapshot } from '../../doubles/sample-attempts';

const lost = attempt({ id: 'lost' as AttemptId, state: 'unconfirmed' });
const asked = (calls: readonly ReturnType<typeof snapshot>[], attempts = [lost]) =>
  worthLookingUp(attempts, ACCOUNT, calls, 0);

describe('a call of the organization that no attempt is known to have become', () => {
  it('makes an unconfirmed attempt to the same number be looked up, when it began about then', () => {
    expect(asked([snapshot()])).toEqual(['lost']);
    expect(asked([snapshot({ startedAt: null })])).toEqual(['lost']);
    expect(asked([snapshot()], [{ ...lost, state: 'not_placed' }])).toEqual(['lost']);
  });

  it('is nothing to others', () => {
    expect(asked([snapshot({ to: '+12125550143' }), snapshot({ from: '+14155550101' })])).toEqual([]);
    expect(asked([snapshot({ startedAt: PRESSED_AT + 3_600_000 })])).toEqual([]);
    expect(asked([snapshot()], [{ ...lost, callId: '1' as CallId }])).toEqual([]);
    expect(asked([snapshot()], [{ ...lost, state: 'sending' }])).toEqual([]);
    expect(asked([snapshot()], [{ ...lost, accountId: 'account-2' as AccountId }])).toEqual([]);
    expect(asked([snapshot()], [{ ...lost, ruledOut: [CALL] }])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { LowBalance } from '../../../src-main/directory/low-balance';
import type { TextMemory } from '../../../src-main/directory/ports';
import { balanceLevel } from '../../../src-main/domain/directory/low-balance';
import type { AccountId } from '../../../src-main/domain/ids';
import { problem } from '../../../src-main/domain/problem/make-problem';
import { fail, ok } from '../../../src-main/domain/result';
import { lowBalanceView } from '../../../src-main/service/views/billing-view';
import { ACCOUNT } from '../../doubles/sample-attempts';

function memory(kept: Record<string, string> = {}): TextMemory {
  return {
    get: (key) => Promise.resolve(ok(kept[key] ?? null)),
    set: (key, value) => {
      kept[key] = value;
      return Promise.resolve(ok(undefined));
    },
  };
}

describe('the low-balance warning', () => {
  it('is at $5.00 until somebody chooses otherwise, for each account by itself, over runs', async () => {
    const kept: Record<string, string> = {};
    const first = new LowBalance(memory(kept));
    expect(first.of(ACCOUNT).thresholdCents).toBe(500);
    await first.setThreshold(ACCOUNT, 2_050);
    const again = new LowBalance(memory(kept));
    await again.recall(ACCOUNT);
    expect(again.of(ACCOUNT)).toEqual({ thresholdCents: 2_050, dismissedCents: null });
    await again.recall('account-2' as AccountId);
    expect(again.of('account-2' as AccountId).thresholdCents).toBe(500);
  });

  it('is put away until the balance is another one, or the threshold is', async () => {
    const warning = new LowBalance(memory());
    await warning.dismiss(ACCOUNT, 320);
    expect(lowBalanceView(320, warning.of(ACCOUNT))).toMatchObject({ level: 'low', dismissed: true });
    expect(lowBalanceView(318, warning.of(ACCOUNT))).toMatchObject({ level: 'low', dismissed: false });
    await warning.setThreshold(ACCOUNT, 400);
    expect(lowBalanceView(320, warning.of(ACCOUNT)).dismissed).toBe(false);
  });

  it.each(['', 'x', '[]', '[-5,null]', '[9999999999,null]', '{"thresholdCents":5}'])(
    'takes what is kept as “%s” for no choice',
    async (text) => {
      const warning = new LowBalance(memory({ [`low_balance:${ACCOUNT}`]: text }));
      await warning.recall(ACCOUNT);
      expect(warning.of(ACCOUNT)).toEqual({ thresholdCents: 500, dismissedCents: null });
    },
  );

  it('stays as it was where the record cannot be written, and says so', async () => {
    const warning = new LowBalance({ ...memory(), set: () => Promise.resolve(fail(problem('storage_full'))) });
    expect(await warning.setThreshold(ACCOUNT, 1)).toMatchObject({ ok: false, error: { code: 'storage_full' } });
    expect(warning.of(ACCOUNT).thresholdCents).toBe(500);
  });

  it('tells who listens', async () => {
    const warning = new LowBalance(memory());
    const told: AccountId[] = [];
    warning.onChange((account) => told.push(account));
    await warning.dismiss(ACCOUNT, 1);
    expect(told).toEqual([ACCOUNT]);
  });
});

describe('a balance', () => {
  it.each([
    [500, 500, 'fine'],
    [499, 500, 'low'],
    [1, 500, 'low'],
    [0, 500, 'empty'],
    [-3, 0, 'empty'],
    [1, 0, 'fine'],
  ] as const)('of %i with a warning below %i is %s', (balance, threshold, level) => {
    expect(balanceLevel(balance, threshold)).toBe(level);
  });

  it('that was never read is not known to be low', () => {
    expect(lowBalanceView(null, null)).toEqual({ thresholdCents: 500, level: 'unknown', dismissed: false });
  });
});

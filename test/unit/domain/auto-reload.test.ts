import { describe, expect, it } from 'vitest';
import type { AutoReloadTexts } from '../../../src-main/domain/directory/auto-reload';
import { readAutoReload, standsAs } from '../../../src-main/domain/directory/auto-reload';

const texts: AutoReloadTexts = { enabled: true, minimum: '5', amount: '20', capped: false, cap: '' };

describe('auto-reload as typed', () => {
  it('becomes cents, with or without a cap', () => {
    const wish = { enabled: true, minimumCents: 500, amountCents: 2_000, monthlyLimitCents: null };
    expect(readAutoReload(texts)).toEqual({ ok: true, value: wish });
    expect(readAutoReload({ ...texts, capped: true, cap: '0' })).toMatchObject({ value: { monthlyLimitCents: 0 } });
  });

  it('asks for nothing else when it is turned off, whatever the fields hold', () => {
    expect(readAutoReload({ ...texts, enabled: false, amount: 'x' })).toEqual({ ok: true, value: { enabled: false } });
  });

  it('says what is wrong with each field', () => {
    expect(readAutoReload({ ...texts, minimum: '', amount: '0.00', capped: true, cap: 'x' })).toEqual({
      ok: false,
      error: {
        minimum: 'Enter an amount.',
        amount: 'Enter an amount above zero.',
        cap: 'This is not an amount in dollars. Write it like 20.50.',
      },
    });
  });
});

describe('what stands', () => {
  const stands = { enabled: true, minimumCents: 500, amountCents: 2_000, monthlyLimitCents: null };

  it('is as asked when every amount is', () => {
    expect(standsAs({ ...stands, enabled: true }, stands)).toBe(true);
    expect(standsAs({ ...stands, enabled: true, monthlyLimitCents: 0 }, stands)).toBe(false);
    expect(standsAs({ enabled: false }, { ...stands, enabled: false })).toBe(true);
    expect(standsAs({ enabled: false }, stands)).toBe(false);
    expect(standsAs({ enabled: false }, null)).toBe(false);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { AutoReloadDesk } from '../../../src-main/directory/auto-reload-desk';
import type { AutoReloadWish } from '../../../src-main/domain/directory/auto-reload';
import type { Billing } from '../../../src-main/domain/directory/billing';
import { problem } from '../../../src-main/domain/problem/make-problem';
import type { Problem } from '../../../src-main/domain/problem/problem';
import type { Result } from '../../../src-main/domain/result';
import { fail, ok } from '../../../src-main/domain/result';
import { ACCOUNT } from '../../doubles/sample-attempts';

const ON: AutoReloadWish = { enabled: true, minimumCents: 500, amountCents: 2_000, monthlyLimitCents: null };
const off: Billing = {
  balanceCents: 4_210,
  autoReload: { enabled: false, minimumCents: 0, amountCents: 2_000, monthlyLimitCents: null },
  hasPaymentMethod: true,
};
const on: Billing = { ...off, autoReload: { ...ON } };

let sent: AutoReloadWish[];
let shown: unknown[];

beforeEach(() => {
  sent = [];
  shown = [];
});

const change = (answer: Result<Billing | null, Problem>, looked: Result<Billing, Problem>, wish = ON) =>
  new AutoReloadDesk(
    {
      change: (_account, asked) => {
        sent.push(asked);
        return Promise.resolve(answer);
      },
    },
    { billing: () => Promise.resolve(looked) },
    {
      put: (_account, _name, value) => {
        shown.push(value);
        return Promise.resolve();
      },
    },
  ).change(ACCOUNT, wish);

const unreachable = fail(problem('network_unreachable'));

describe('changing auto-reload', () => {
  it('shows what the answer says, without another reading', async () => {
    expect(await change(ok(on), unreachable)).toEqual(ok(null));
    expect(shown).toEqual([on]);
  });

  it('that is refused changes nothing that is shown', async () => {
    const refused = fail(problem('api_payment_method_required'));
    expect(await change(refused, ok(on))).toEqual(refused);
    expect(shown).toEqual([]);
  });

  it.each<[string, Result<Billing | null, Problem>]>([
    ['got lost', fail(problem('change_unconfirmed'))],
    ['does not say what stands', ok(null)],
  ])('whose answer %s is settled by reading, and never sent again', async (_, answer) => {
    expect(await change(answer, ok(on))).toEqual(ok(null));
    expect(shown).toEqual([on]);
    expect(await change(answer, ok(off))).toMatchObject({ ok: false, error: { code: 'change_unconfirmed' } });
    expect(shown).toEqual([on, off]);
    expect(await change(answer, unreachable)).toMatchObject({ ok: false, error: { code: 'change_unconfirmed' } });
    expect(sent).toHaveLength(3);
  });
});

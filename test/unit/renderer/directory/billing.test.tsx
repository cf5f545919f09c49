import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { TransactionView } from '../../../../src-main/contract/billing';
import type { DirectoryView, PartView } from '../../../../src-main/contract/views';
import BillingView from '../../../../src-renderer/directory/billing/BillingView';
import { answer, FakeBridge, refuse } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aBilling, aDirectory, aPart, aProblem, aTransaction } from '../../../doubles/views';

interface Given {
  readonly rows?: readonly TransactionView[];
  readonly directory?: Partial<DirectoryView>;
  readonly billing?: Partial<PartView>;
  readonly transactions?: Partial<PartView>;
}

function directoryOf({ directory = {}, billing = {}, transactions = {} }: Given): DirectoryView {
  const base = aDirectory({ transactions: { total: 3, nextOffset: null }, ...directory });
  const read = { fetchedAt: Date.now() };
  return {
    ...base,
    parts: {
      ...base.parts,
      billing: aPart({ ...read, ...billing }),
      transactions: aPart({ ...read, ...transactions }),
    },
  };
}

async function renderBilling(given: Given = {}) {
  const rows = given.rows ?? [aTransaction()];
  const bridge = new FakeBridge({ directory: directoryOf(given) }, { transactions: rows });
  bridge.on('directory.refresh', () => answer(null)).on('app.openPage', () => answer(null));
  const rendered = await renderApp(bridge, <BillingView />);
  return { ...rendered, bridge, user: userEvent.setup() };
}

const section = (name: string): HTMLElement => screen.getByRole('region', { name });
const shown = (): string[] => screen.getAllByRole('listitem').map((row) => row.textContent);

describe('the balance', () => {
  it('is there with its age, and topping up leads to the dashboard with a reason', async () => {
    const { user, bridge } = await renderBilling({ billing: { fetchedAt: Date.now() - 2 * 60_000 } });
    expect(section('Balance')).toHaveTextContent('$42.10read 2 minutes ago');
    expect(section('Balance')).toHaveTextContent('A card payment cannot be finished through ThunderPhone’s API');
    await user.click(screen.getByRole('button', { name: 'Top up in the dashboard' }));
    expect(bridge.payloads('app.openPage')).toEqual([{ page: 'billing' }]);
  });

  it('is marked when it is low', async () => {
    const lowBalance = { thresholdCents: 500, level: 'low' as const, dismissed: true };
    await renderBilling({ directory: { lowBalance } });
    expect(within(section('Balance')).getByText('Low')).toBeInTheDocument();
  });

  it('is read anew when the page opens and it is old, with the transactions', async () => {
    const { bridge } = await renderBilling({ billing: { fetchedAt: 0 }, transactions: { fetchedAt: null } });
    expect(bridge.payloads('directory.refresh')).toEqual([{ parts: ['billing', 'transactions'] }]);
  });

  it('stays when it could not be read again, and the page says why', async () => {
    const problem = aProblem('network_unreachable');
    await renderBilling({ billing: { state: 'stale', problem } });
    expect(screen.getByRole('alert')).toHaveTextContent('ThunderPhone could not be reached.');
    expect(screen.getByRole('alert')).toHaveTextContent('What is shown is older.');
    expect(section('Balance')).toHaveTextContent('$42.10');
  });
});

describe('auto-reload', () => {
  const on = { enabled: true, minimumCents: 500, amountCents: 2_050, monthlyLimitCents: 10_000 };

  it('is told as far as ThunderPhone tells it', async () => {
    const { tell } = await renderBilling({ directory: { billing: aBilling({ autoReload: on }) } });
    for (const text of ['On', '$5.00', '$20.50', '$100.00', 'On file']) {
      expect(within(section('Auto-reload')).getAllByText(text).length).toBeGreaterThan(0);
    }
    const unknown = aBilling({ autoReload: null, hasPaymentMethod: null });
    await tell({ kind: 'directory', directory: directoryOf({ directory: { billing: unknown } }) });
    expect(within(section('Auto-reload')).getAllByText('Not told')).toHaveLength(2);
  });

  async function edit(given: Given = {}) {
    const rendered = await renderBilling(given);
    await rendered.user.click(screen.getByRole('button', { name: 'Change auto-reload' }));
    const type = async (name: string, text: string) => {
      const field = screen.getByRole('textbox', { name });
      await rendered.user.clear(field);
      if (text !== '') await rendered.user.type(field, text);
    };
    const save = () => rendered.user.click(screen.getByRole('button', { name: 'Save' }));
    return { ...rendered, type, save };
  }

  it('is turned on with exact cents, a cap or none', async () => {
    const { user, bridge, type, save } = await edit();
    bridge.on('billing.setAutoReload', () => answer(null));
    await user.click(screen.getByRole('switch', { name: 'Reload by itself' }));
    await type('When the balance is below', '5');
    await type('Reload by', '$1,250.29');
    await user.click(screen.getByRole('switch', { name: 'Monthly cap' }));
    await type('At most per month', '2000');
    await save();
    expect(bridge.payloads('billing.setAutoReload')).toEqual([
      { autoReload: { enabled: true, minimumCents: 500, amountCents: 125_029, monthlyLimitCents: 200_000 } },
    ]);
    expect(await screen.findByText('Auto-reload is on.')).toBeInTheDocument();
    expect(screen.queryByRole('form', { name: 'Auto-reload' })).not.toBeInTheDocument();
  });

  it('is turned off without asking for amounts', async () => {
    const { user, bridge, save } = await edit({ directory: { billing: aBilling({ autoReload: on }) } });
    bridge.on('billing.setAutoReload', () => answer(null));
    await user.click(screen.getByRole('switch', { name: 'Reload by itself' }));
    expect(screen.queryByRole('textbox', { name: 'Reload by' })).not.toBeInTheDocument();
    await save();
    expect(bridge.payloads('billing.setAutoReload')).toEqual([{ autoReload: { enabled: false } }]);
  });

  it('is not sent while a field is wrong, and says what is wrong at the field', async () => {
    const { user, bridge, type, save } = await edit();
    await user.click(screen.getByRole('switch', { name: 'Reload by itself' }));
    await type('Reload by', '20,50');
    expect(screen.queryByText(/comma/)).not.toBeInTheDocument();
    await save();
    expect(screen.getByRole('textbox', { name: 'Reload by' })).toHaveAccessibleDescription(
      /Cents follow a point here, not a comma/,
    );
    expect(bridge.payloads('billing.setAutoReload')).toEqual([]);
  });

  it('brings ThunderPhone’s own message to its field, and takes it away with the next edit', async () => {
    const { user, bridge, type, save } = await edit();
    const fields = { auto_reload_amount_cents: ['At least $10.00.'] };
    bridge.on('billing.setAutoReload', () => refuse(aProblem('api_bad_request', { fields })));
    await user.click(screen.getByRole('switch', { name: 'Reload by itself' }));
    await type('Reload by', '1');
    await save();
    const field = screen.getByRole('textbox', { name: 'Reload by' });
    expect(field).toHaveAccessibleDescription(/At least \$10\.00\./);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await user.type(field, '0');
    expect(field).not.toHaveAccessibleDescription(/At least/);
  });

  it('without a card says so before, and explains the refusal with the way to the dashboard', async () => {
    const { user, bridge, save } = await edit({ directory: { billing: aBilling({ hasPaymentMethod: false }) } });
    bridge.on('billing.setAutoReload', () => refuse(aProblem('api_payment_method_required')));
    await user.click(screen.getByRole('switch', { name: 'Reload by itself' }));
    expect(screen.getByText('No card is on file')).toBeInTheDocument();
    await save();
    const alert = screen.getByRole('alert');
    expect(alert).toHaveTextContent('Auto-reload needs a card');
    await user.click(within(alert).getByRole('button', { name: 'Billing in the dashboard' }));
    expect(bridge.payloads('app.openPage')).toEqual([{ page: 'billing' }]);
  });

  it('that may or may not have been changed is read again by a press, not sent again', async () => {
    const { bridge, user, save } = await edit();
    bridge.on('billing.setAutoReload', () => refuse(aProblem('change_unconfirmed')));
    await save();
    const before = bridge.payloads('directory.refresh').length;
    await user.click(screen.getByRole('button', { name: 'Read billing again' }));
    expect(bridge.payloads('directory.refresh').slice(before)).toEqual([{ parts: ['billing'] }]);
    expect(bridge.payloads('billing.setAutoReload')).toHaveLength(1);
  });
});

describe('the low-balance warning', () => {
  it('is set in dollars', async () => {
    const { user, bridge } = await renderBilling();
    bridge.on('billing.setLowBalance', () => answer(null));
    const field = screen.getByRole('textbox', { name: 'Warn below' });
    expect(field).toHaveValue('5.00');
    await user.clear(field);
    await user.type(field, '1.005');
    await user.click(screen.getByRole('button', { name: 'Save warning' }));
    expect(field).toHaveAccessibleDescription(/no part of a cent/);
    await user.clear(field);
    await user.type(field, '12.5{Enter}');
    expect(bridge.payloads('billing.setLowBalance')).toEqual([{ thresholdCents: 1_250 }]);
    expect(await screen.findByText('You are warned below $12.50.')).toBeInTheDocument();
  });
});

describe('transactions', () => {
  it('say what, when and how much, and nothing that the row does not tell', async () => {
    await renderBilling({
      rows: [
        aTransaction(),
        aTransaction({ id: '2', kind: 'top_up', amountCents: 2_000, description: null, createdAt: null }),
        aTransaction({
          id: null,
          kind: null,
          amountCents: null,
          description: null,
          createdAt: null,
          others: [
            { name: 'amount', value: '-0.08', cents: null },
            { name: 'balance_after_cents', value: '4202', cents: 4_202 },
            { name: '', value: 'carried forward', cents: null },
          ],
        }),
      ],
    });
    const [charge = '', topUp, odd] = shown();
    expect(charge).toMatch(/^Call charge.*June 10, 2026.*Call 48201.*−\$0\.08$/);
    expect(topUp).toBe('Top up+$20.00');
    expect(odd).toContain('Transaction');
    expect(screen.getByText('Amount: -0.08')).toBeInTheDocument();
    expect(screen.getByText('Balance after: $42.02')).toBeInTheDocument();
    expect(screen.getByText('carried forward')).toBeInTheDocument();
  });

  it('of a call in the record lead to its details', async () => {
    const { user, app } = await renderBilling({ rows: [aTransaction({ callId: '9', attemptId: 'attempt-1' })] });
    await user.click(screen.getByRole('button', { name: 'Call details' }));
    expect(app.store.getState()).toMatchObject({ view: 'history', selectedAttemptId: 'attempt-1' });
  });

  it('are loaded further by a press; what was pushed on by newer ones is there once', async () => {
    const { user, bridge } = await renderBilling({
      rows: [aTransaction({ id: '5' }), aTransaction({ id: '4' })],
      directory: { transactions: { total: 4, nextOffset: 2 } },
    });
    expect(screen.getByText('2 of 4')).toBeInTheDocument();
    bridge.on('billing.moreTransactions', () =>
      answer({ rows: [aTransaction({ id: '4' }), aTransaction({ id: '3' })], total: 4, nextOffset: null }),
    );
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    expect(bridge.payloads('billing.moreTransactions')).toEqual([{ offset: 2 }]);
    expect(shown()).toHaveLength(3);
    expect(screen.queryByRole('button', { name: 'Load more' })).not.toBeInTheDocument();
  });

  it('that could not be loaded further say why, and can be tried again', async () => {
    const { user, bridge } = await renderBilling({ directory: { transactions: { total: 9, nextOffset: 1 } } });
    bridge.on('billing.moreTransactions', () => refuse(aProblem('network_timeout')));
    await user.click(screen.getByRole('button', { name: 'Load more' }));
    bridge.on('billing.moreTransactions', () =>
      answer({ rows: [aTransaction({ id: '0' })], total: 2, nextOffset: null }),
    );
    await user.click(within(screen.getByRole('alert')).getByRole('button', { name: 'Try again' }));
    expect(shown()).toHaveLength(2);
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('teach what will stand there while there are none', async () => {
    await renderBilling({ rows: [], directory: { transactions: { total: 0, nextOffset: null } } });
    expect(screen.getByText('No transactions yet')).toBeInTheDocument();
  });

  it('that were never read are not called none', async () => {
    await renderBilling({
      transactions: { version: 0, state: 'stale', fetchedAt: null, problem: aProblem('api_not_found') },
      directory: { transactions: null },
    });
    expect(screen.getByText('No transactions have been read yet.')).toBeInTheDocument();
    expect(screen.queryByText('No transactions yet')).not.toBeInTheDocument();
    expect(section('Balance')).toHaveTextContent('$42.10');
  });
});

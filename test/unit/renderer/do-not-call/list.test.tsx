import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ImportReportView, ListEntryView } from '../../../../src-main/contract/views';
import type { FakeBridge } from '../../../doubles/fake-bridge';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { aGuards, anAccount, aProblem } from '../../../doubles/views';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { renderSettings } from '../settings/render-settings';

layOut({ wide: true });

const ANN: ListEntryView = { number: '+12125550177', note: 'asked in May', source: 'Added by hand', addedAt: 0 };

async function renderList(rows: readonly ListEntryView[], total = rows.length) {
  const rendered = await renderSettings({ accounts: [anAccount()] }, (bridge: FakeBridge) => {
    bridge.on('doNotCall.page', ({ query, offset, limit }) =>
      query === 'nobody'
        ? answer({ rows: [], total: 0 })
        : answer({ rows: rows.slice(offset, offset + limit).map((row) => ({ ...row })), total }),
    );
    bridge.on('guards.chooseMode', () => answer(null));
    bridge.on('guards.chooseHours', () => answer(null));
  });
  return { ...rendered, changed: () => rendered.tell({ kind: 'guards', guards: aGuards() }) };
}

describe('the do-not-call list', () => {
  it('teaches while it is empty', async () => {
    await renderList([]);
    expect(await screen.findByText('Nobody is on the list')).toBeVisible();
    expect(screen.queryByRole('searchbox', { name: 'Search do-not-call list' })).not.toBeInTheDocument();
  });

  it('takes a number off, and Undo puts the entry back as it was', async () => {
    const { bridge, user } = await renderList([ANN]);
    bridge.on('doNotCall.remove', () => answer({ ...ANN }));
    bridge.on('doNotCall.restore', () => answer(null));
    await user.click(await screen.findByRole('button', { name: 'Remove +1 212 555 0177' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(bridge.payloads('doNotCall.remove')).toEqual([{ number: ANN.number }]);
    expect(bridge.payloads('doNotCall.restore')).toEqual([ANN]);
  });

  it('adds a number as written, in the region of the dialer', async () => {
    const { bridge, user } = await renderList([]);
    bridge.on('doNotCall.add', () => answer({ entry: { ...ANN }, added: true }));
    await user.type(screen.getByRole('textbox', { name: 'Number not to call' }), '212 555 0177{Tab}asked{Enter}');
    expect(bridge.payloads('doNotCall.add')).toEqual([
      { number: '212 555 0177', region: 'US', note: 'asked', from: 'hand' },
    ]);
    expect(screen.getByRole('textbox', { name: 'Number not to call' })).toHaveValue('');
  });

  it('keeps what cannot be read in the field, with the reason', async () => {
    const { bridge, user } = await renderList([]);
    bridge.on('doNotCall.add', () => refuse(aProblem('list_number_unreadable')));
    const field = screen.getByRole('textbox', { name: 'Number not to call' });
    await user.type(field, '12{Enter}');
    expect(field).toHaveValue('12');
    expect(field).toHaveAccessibleDescription(/no number that can be put on the list/);
  });

  it('reads only what is in sight of a hundred thousand', async () => {
    const { bridge } = await renderList(
      Array.from({ length: 100 }, () => ANN),
      100_000,
    );
    expect(await screen.findByText('100,000 numbers')).toBeVisible();
    expect(screen.getAllByRole('button', { name: /^Remove/ }).length).toBeLessThan(60);
    expect(bridge.payloads('doNotCall.page').every(({ limit }) => limit === 100)).toBe(true);
  });

  it('is searched, and says when nothing is found', async () => {
    const { user } = await renderList([ANN]);
    await user.type(await screen.findByRole('searchbox', { name: 'Search do-not-call list' }), 'nobody');
    expect(await screen.findByText('0 numbers')).toBeVisible();
    expect(screen.queryByText('Nobody is on the list')).not.toBeInTheDocument();
  });

  it('is read anew when it has changed', async () => {
    const { bridge, tell } = await renderList([ANN]);
    const before = bridge.payloads('doNotCall.page').length;
    await tell({ kind: 'guards', guards: aGuards({ doNotCall: { mode: 'restrict', version: 7 } }) });
    expect(bridge.payloads('doNotCall.page').length).toBeGreaterThan(before);
  });

  it('chooses what it does', async () => {
    const { bridge, user } = await renderList([]);
    expect(screen.getByRole('radio', { name: /^Refuse calls/ })).toBeChecked();
    await user.click(screen.getByRole('radio', { name: /^Ask before/ }));
    expect(bridge.payloads('guards.chooseMode')).toEqual([{ mode: 'warn' }]);
  });
});

describe('an import', () => {
  const report: ImportReportView = {
    addedAt: 1_790_000_000_000,
    fileName: 'list.csv',
    region: 'US',
    added: 2,
    already: 1,
    skippedCount: 1,
    skipped: [{ line: 4, text: '911', reason: 'An emergency number.' }],
  };

  it('says what was added and each line that was skipped, and for which country', async () => {
    const { bridge, user } = await renderList([]);
    bridge.on('doNotCall.import', () => answer(report));
    bridge.on('doNotCall.copyReport', () => answer(null));
    await user.click(screen.getByRole('button', { name: 'Import CSV…' }));
    const shown = await screen.findByRole('region', { name: 'Import report' });
    expect(shown).toHaveTextContent('2 added · 1 already there · 1 skipped');
    expect(shown).toHaveTextContent('read as numbers of United States');
    expect(within(shown).getByRole('list', { name: 'Skipped lines' })).toHaveTextContent('Line 4 “911” An emergency');
    expect(bridge.payloads('doNotCall.import')).toEqual([{ region: 'US' }]);
    await user.click(within(shown).getByRole('button', { name: 'Copy report' }));
    expect(await screen.findByText('Copied')).toBeVisible();
  });

  it('is undone as a whole, and says how many numbers it took off', async () => {
    const { bridge, user } = await renderList([]);
    bridge.on('doNotCall.import', () => answer(report));
    bridge.on('doNotCall.undoImport', () => answer(2));
    await user.click(screen.getByRole('button', { name: 'Import CSV…' }));
    await user.click(await screen.findByRole('button', { name: 'Undo import' }));
    expect(bridge.payloads('doNotCall.undoImport')).toEqual([{ addedAt: report.addedAt }]);
    expect(await screen.findByText('2 numbers of list.csv taken off the list again.')).toBeVisible();
    expect(screen.queryByRole('region', { name: 'Import report' })).not.toBeInTheDocument();
  });

  it('that added nothing has nothing to undo; a refused undo leaves the report', async () => {
    const { bridge, user } = await renderList([]);
    bridge.on('doNotCall.import', () => answer({ ...report, added: 0 }));
    await user.click(screen.getByRole('button', { name: 'Import CSV…' }));
    await screen.findByRole('region', { name: 'Import report' });
    expect(screen.queryByRole('button', { name: 'Undo import' })).not.toBeInTheDocument();
    bridge.on('doNotCall.import', () => answer(report));
    bridge.on('doNotCall.undoImport', () => refuse(aProblem('storage_unavailable')));
    await user.click(screen.getByRole('button', { name: 'Import CSV…' }));
    await user.click(await screen.findByRole('button', { name: 'Undo import' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(aProblem('storage_unavailable').what);
    expect(screen.getByRole('region', { name: 'Import report' })).toBeVisible();
  });

  it('that is called off or fails leaves the report of the one before', async () => {
    const { bridge, user } = await renderList([]);
    bridge.on('doNotCall.import', () => answer(report));
    await user.click(screen.getByRole('button', { name: 'Import CSV…' }));
    await screen.findByRole('region', { name: 'Import report' });
    bridge.on('doNotCall.import', () => answer(null));
    await user.click(screen.getByRole('button', { name: 'Import CSV…' }));
    bridge.on('doNotCall.import', () => refuse(aProblem('import_without_numbers')));
    await user.click(screen.getByRole('button', { name: 'Import CSV…' }));
    await screen.findByRole('alert');
    expect(screen.getByRole('button', { name: 'Undo import' })).toBeVisible();
  });

  it('that was called off shows nothing; one that failed says why', async () => {
    const { bridge, user } = await renderList([]);
    bridge.on('doNotCall.import', () => answer(null));
    await user.click(screen.getByRole('button', { name: 'Import CSV…' }));
    expect(screen.queryByRole('region', { name: 'Import report' })).not.toBeInTheDocument();
    bridge.on('doNotCall.import', () => refuse(aProblem('import_without_numbers')));
    await user.click(screen.getByRole('button', { name: 'Import CSV…' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('no column of phone numbers');
  });
});

describe('calling hours', () => {
  it('are switched off and on', async () => {
    const { bridge, user } = await renderList([]);
    await user.click(screen.getByRole('checkbox', { name: 'Ask before calling outside these hours' }));
    expect(bridge.payloads('guards.chooseHours')).toEqual([{ ask: false, from: 480, to: 1_260 }]);
  });

  it('end later than they begin: other choices are there and cannot be taken', async () => {
    const { bridge, user } = await renderList([]);
    await user.click(screen.getByRole('button', { name: /^Allowed until/ }));
    expect(await screen.findByRole('option', { name: /^8 AM/ })).toHaveAttribute('aria-disabled', 'true');
    await user.click(screen.getByRole('option', { name: /^8 PM/ }));
    expect(bridge.payloads('guards.chooseHours')).toEqual([{ ask: true, from: 480, to: 1_200 }]);
  });
});

import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import type { HistoryImportView } from '../../../../src-main/contract/history-import';
import type { ProblemCode } from '../../../../src-main/domain/problem/problem';
import { ImportLine } from '../../../../src-renderer/history/import/ImportLine';
import { useHistoryImport } from '../../../../src-renderer/history/import/use-history-import';
import { answer, FakeBridge } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aHistoryImport, aProblem } from '../../../doubles/views';

function Line({ said }: { readonly said: ProblemCode | null }) {
  return <ImportLine view={useHistoryImport()} said={said} />;
}

async function renderLine(state: Partial<HistoryImportView>, said: ProblemCode | null = null) {
  const bridge = new FakeBridge();
  bridge.on('history.importState', () => answer(aHistoryImport(state)));
  bridge.on('history.pauseImport', () => answer(null));
  bridge.on('history.resumeImport', () => answer(null));
  const user = userEvent.setup();
  return { ...(await renderApp(bridge, <Line said={said} />)), bridge, user };
}

describe('While earlier calls are read', () => {
  it('it says how far that is, as an estimate, and can be paused', async () => {
    const { bridge, user } = await renderLine({ state: 'running', taken: 12_345, expected: 1_000_000 });
    expect(await screen.findByText('12,345 of about 1,000,000 calls')).toBeVisible();
    expect(screen.getByRole('progressbar', { name: 'Reading earlier calls' })).toHaveAttribute('value', '12345');
    await user.click(screen.getByRole('button', { name: 'Pause' }));
    expect(bridge.payloads('history.pauseImport')).toHaveLength(1);
  });

  it('a total that cannot be right is not shown', async () => {
    await renderLine({ state: 'running', taken: 300, expected: 200 });
    expect(await screen.findByText('300 calls')).toBeVisible();
    expect(screen.getByRole('progressbar')).not.toHaveAttribute('value');
  });

  it('a paused reading can be resumed', async () => {
    const { bridge, user } = await renderLine({ state: 'paused', taken: 5 });
    await user.click(await screen.findByRole('button', { name: 'Resume' }));
    expect(bridge.payloads('history.resumeImport')).toHaveLength(1);
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('trouble says what happened, how far it is, and that it goes on', async () => {
    await renderLine({ state: 'trouble', taken: 40, problem: aProblem('network_unreachable') });
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent(aProblem('network_unreachable').what);
    expect(alert).toHaveTextContent('40 calls. It goes on by itself.');
  });

  it('trouble that the list says itself is not said twice', async () => {
    const problem = aProblem('storage_newer');
    await renderLine({ state: 'trouble', problem }, 'network_unreachable');
    expect(await screen.findByRole('alert')).toBeVisible();
    cleanup();
    const { bridge } = await renderLine({ state: 'trouble', problem }, 'storage_newer');
    await vi.waitFor(() => expect(bridge.payloads('history.importState')).not.toHaveLength(0));
    await Promise.resolve();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('nothing is shown once all are there, and it follows what main tells, of this account only', async () => {
    const { tell } = await renderLine({ state: 'running', taken: 5 });
    await screen.findByText('5 calls');
    await tell({
      kind: 'historyImport',
      state: aHistoryImport({ accountId: 'account-2', state: 'running', taken: 9 }),
    });
    expect(screen.queryByText('9 calls')).toBeNull();
    await tell({ kind: 'historyImport', state: aHistoryImport({ state: 'running', taken: 7 }) });
    expect(screen.getByText('7 calls')).toBeVisible();
    await tell({ kind: 'historyImport', state: aHistoryImport({ state: 'done', taken: 8 }) });
    expect(screen.queryByText(/calls/)).toBeNull();
  });
});

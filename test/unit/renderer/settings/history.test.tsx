import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { HistoryImportView } from '../../../../src-main/contract/history-import';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { aHistoryImport, aProblem } from '../../../doubles/views';
import { renderSettings } from './render-settings';

const renderHistory = (words: Partial<HistoryImportView['transcripts']> = {}, kept = 1_234) =>
  renderSettings({}, (bridge) => {
    const view = aHistoryImport({ taken: 3_000 });
    bridge.on('history.importState', () => answer({ ...view, transcripts: { ...view.transcripts, ...words } }));
    bridge.on('history.transcriptCount', () => answer({ count: kept }));
    bridge.on('history.setRetention', () => answer(null));
    bridge.on('history.fetchPast', () => answer(null));
    bridge.on('history.removeTranscripts', () => answer({ count: kept }));
  });

const section = () => screen.findByRole('region', { name: 'History' });

describe('What is kept of the history', () => {
  it('is told with its counts', async () => {
    await renderHistory();
    expect(await section()).toHaveTextContent(
      '3,000 calls of this organization, and 1,234 transcripts of all accounts',
    );
  });

  it('transcripts of earlier calls are fetched when wanted, and it says how many are left', async () => {
    const { bridge, user } = await renderHistory({ ofPast: true, wanted: 2_000 });
    expect(await section()).toHaveTextContent('2,000 transcripts still to be asked for');
    await user.click(screen.getByRole('switch', { name: 'Fetch transcripts of earlier calls' }));
    expect(bridge.payloads('history.fetchPast')).toEqual([{ on: false }]);
  });

  it('a shorter time asks first, since it removes some; a longer one does not', async () => {
    const { bridge, user } = await renderHistory({ retention: 90 });
    await section();
    await user.click(screen.getByRole('radio', { name: 'A year' }));
    expect(bridge.payloads('history.setRetention')).toEqual([{ retention: 365 }]);
    await user.click(screen.getByRole('radio', { name: '30 days' }));
    expect(bridge.payloads('history.setRetention')).toHaveLength(1);
    await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove older ones' }));
    expect(bridge.payloads('history.setRetention')[1]).toEqual({ retention: 30 });
    expect(screen.queryByRole('alertdialog')).toBeNull();
  });

  it('all transcripts go after a yes, and it says how many', async () => {
    const { bridge, user } = await renderHistory();
    await section();
    await user.click(screen.getByRole('button', { name: 'Remove all transcripts…' }));
    const dialog = await screen.findByRole('alertdialog', { name: 'Remove all transcripts?' });
    expect(dialog).toHaveTextContent('1,234 transcripts');
    expect(bridge.payloads('history.removeTranscripts')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Remove all transcripts' }));
    expect(bridge.payloads('history.removeTranscripts')).toHaveLength(1);
    expect(await screen.findByText('1,234 transcripts removed')).toBeVisible();
  });

  it('what cannot be removed is said in the question', async () => {
    const { bridge, user } = await renderHistory();
    bridge.on('history.removeTranscripts', () => refuse(aProblem('storage_full')));
    await section();
    await user.click(screen.getByRole('button', { name: 'Remove all transcripts…' }));
    await user.click(screen.getByRole('button', { name: 'Remove all transcripts' }));
    expect(within(screen.getByRole('alertdialog')).getByRole('alert')).toHaveTextContent(aProblem('storage_full').what);
  });
});

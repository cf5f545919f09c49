import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { SavedSearchView } from '../../../../src-main/contract/history';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { aProblem } from '../../../doubles/views';
import { count, endedCalls, FakeRecord, renderHistory, searchField } from './render-history';

layOut({ wide: true });

const FAILED = { name: 'Failed', query: 'status:failed' };
const RECENT = { name: 'Recent', query: 'after:7d' };

/** The history with its saved searches open; main keeps them as it is told. */
async function showSaved(kept: SavedSearchView[]) {
  const rendered = await renderHistory(new FakeRecord(endedCalls(3)), (bridge) => {
    bridge.on('history.searches', () => answer({ searches: kept }));
    bridge.on('history.keepSearches', ({ searches }) => {
      kept = searches.map((search) => ({ ...search }));
      return answer(null);
    });
  });
  await count('3 calls');
  await rendered.user.click(screen.getByRole('button', { name: 'Saved' }));
  const panel = await screen.findByRole('dialog', { name: 'Saved searches' });
  return { ...rendered, panel: within(panel), kept: () => kept };
}

describe('Saved searches', () => {
  it('say how to get one while there is none', async () => {
    const { panel } = await showSaved([]);
    expect(await panel.findByText(/Type a search or choose filters/)).toBeVisible();
    expect(panel.queryByRole('textbox')).toBeNull();
  });

  it('are searched for by a press', async () => {
    const { panel, user } = await showSaved([FAILED]);
    await user.click(await panel.findByRole('button', { name: /^Failed/ }));
    expect(searchField()).toHaveValue('status:failed');
    expect(screen.queryByRole('dialog', { name: 'Saved searches' })).toBeNull();
  });

  it('get another name; Escape leaves the old one and the panel open, and the focus goes back', async () => {
    const { panel, user, kept } = await showSaved([FAILED, RECENT]);
    await user.click(await panel.findByRole('button', { name: 'Rename Failed' }));
    expect(panel.getByRole('textbox', { name: 'New name' })).toHaveFocus();
    await user.keyboard('x{Escape}');
    expect(panel.queryByRole('textbox', { name: 'New name' })).toBeNull();
    expect(panel.getByRole('button', { name: 'Rename Failed' })).toHaveFocus();
    await user.keyboard('{Enter}');
    const field = panel.getByRole('textbox', { name: 'New name' });
    await user.clear(field);
    await user.type(field, 'Recent{Enter}');
    expect(panel.getByText('Another search has this name.')).toBeVisible();
    await user.type(field, ' ones{Enter}');
    await waitFor(() => expect(kept().map(({ name }) => name)).toEqual(['Recent ones', 'Recent']));
    expect(await panel.findByRole('button', { name: 'Rename Recent ones' })).toHaveFocus();
  });

  it('that are deleted come back by Undo without undoing what was saved meanwhile', async () => {
    const { panel, user, kept } = await showSaved([FAILED, RECENT]);
    await user.click(await panel.findByRole('button', { name: 'Delete Failed' }));
    await waitFor(() => expect(kept()).toEqual([RECENT]));
    expect(panel.getByRole('button', { name: /^Recent/ })).toHaveFocus();
    await user.click(panel.getByRole('button', { name: 'Rename Recent' }));
    await user.type(panel.getByRole('textbox', { name: 'New name' }), ' ones{Enter}');
    await waitFor(() => expect(kept()).toEqual([{ ...RECENT, name: 'Recent ones' }]));
    await user.click(screen.getByRole('button', { name: 'Undo', hidden: true }));
    await waitFor(() => expect(kept()).toEqual([FAILED, { ...RECENT, name: 'Recent ones' }]));
  });

  it('of which the last is deleted leave the focus with the panel, which Escape closes', async () => {
    const { panel, user } = await showSaved([FAILED]);
    await user.click(await panel.findByRole('button', { name: 'Delete Failed' }));
    await waitFor(() => expect(panel.queryByRole('button', { name: 'Delete Failed' })).toBeNull());
    expect(screen.getByRole('dialog', { name: 'Saved searches' })).toHaveFocus();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog', { name: 'Saved searches' })).toBeNull();
  });

  it('that could not be kept leave the name in its field, and say why', async () => {
    const { user, bridge } = await showSaved([]);
    await user.keyboard('{Escape}');
    await user.type(searchField(), 'status:failed');
    await user.click(screen.getByRole('button', { name: 'Saved' }));
    bridge.on('history.keepSearches', () => refuse(aProblem('storage_full')));
    const field = await screen.findByRole('textbox', { name: 'Name of this search' });
    await user.type(field, 'Failed{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent(aProblem('storage_full').what);
    expect(field).toHaveValue('Failed');
  });
});

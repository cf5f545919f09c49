import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import type { EntryView } from '../../../../src-main/contract/history';
import HistoryView from '../../../../src-renderer/history/HistoryView';
import { SoundContext } from '../../../../src-renderer/history/recording/use-player';
import { aWindow } from '../../../doubles/a-window';
import { answer, FakeBridge } from '../../../doubles/fake-bridge';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { renderApp } from '../../../doubles/render-app';
import { noDecode, SilentSound } from '../../../doubles/silent-sound';
import { anAccount, anEntry, aRow, someWords } from '../../../doubles/views';
import { count, FakeRecord, rows, searchField } from './render-history';
import { TALK } from './render-talk';

layOut({ wide: true });
beforeEach(() => localStorage.clear());

const entry: EntryView = anEntry({ key: '17' }, { words: someWords({ state: 'kept', turns: TALK }) });

/** The history with the details of its one call open, its recording being played. */
async function playing() {
  const setWide = aWindow();
  const sound = new SilentSound();
  const record = new FakeRecord([aRow({ key: '17', agentName: 'Reception' })]);
  const bridge = new FakeBridge()
    .on('history.entry', () => answer(entry))
    .on('history.setEntryNote', () => answer(null))
    .on('recordings.open', () => answer({ state: 'kept', bytes: 3, kind: 'wav' }))
    .on('recordings.piece', ({ offset }) => answer({ bytes: new Uint8Array(offset === 0 ? 3 : 0) }));
  record.serve(bridge);
  const rendered = await renderApp(
    bridge,
    <SoundContext value={{ newSound: () => sound, decode: noDecode }}>
      <HistoryView />
    </SoundContext>,
  );
  const user = userEvent.setup();
  await count('1 call');
  await user.click(screen.getByRole('button', { name: 'Details' }));
  await user.click(await screen.findByRole('button', { name: 'Play' }));
  await screen.findByRole('button', { name: 'Pause' });
  act(() => sound.pass(12_000));
  return { ...rendered, bridge, record, sound, user, setWide };
}

const details = (): HTMLElement => screen.getByRole('region', { name: 'Call details' });
const sheet = (): HTMLElement | null => screen.queryByRole('dialog', { name: 'Call details' });
const note = (): HTMLElement => screen.getByRole('textbox', { name: 'Note' });

describe('While the window becomes narrow and wide again', () => {
  it('the details stay as they are: what plays, is typed, searched, unfolded and focused in them', async () => {
    const { sound, user, setWide, bridge } = await playing();
    const tool = screen.getByText('Tool: find_slot');
    await user.click(tool);
    await user.type(screen.getByRole('searchbox', { name: 'Search transcript' }), 'leaks');
    await user.type(note(), 'half a');
    const drawn = details();
    for (const wide of [false, true, false]) {
      setWide(wide);
      expect(details()).toBe(drawn);
      expect(sheet() === null).toBe(wide);
      expect(note()).toHaveFocus();
      expect(note()).toHaveValue('half a');
      expect(screen.getByRole('searchbox', { name: 'Search transcript' })).toHaveValue('leaks');
      expect(tool.closest('details')).toHaveAttribute('open');
      expect([sound.playing, sound.at]).toEqual([true, 12_000]);
    }
    await user.keyboard(' word');
    expect(note()).toHaveValue('half a word');
    expect(bridge.payloads('recordings.open')).toHaveLength(1);
    expect(bridge.payloads('recordings.close')).toEqual([]);
  });

  it('the focus comes into the sheet, stays in it, and is back at the row after Escape', async () => {
    const { user, setWide } = await playing();
    const row = rows()[0];
    act(() => row?.focus());
    setWide(false);
    await waitFor(() => expect(sheet()).toHaveFocus());
    expect(screen.queryByRole('combobox', { name: 'Search calls' })).toBeNull();
    await user.tab({ shift: true });
    expect(sheet()).toContainElement(document.activeElement as HTMLElement);
    await user.tab();
    expect(sheet()).toContainElement(document.activeElement as HTMLElement);
    await user.keyboard('{Escape}');
    await waitFor(() => expect(sheet()).toBeNull());
    expect(searchField()).toBeVisible();
    await waitFor(() => expect(rows()[0]).toContainElement(document.activeElement as HTMLElement));
  });

  it('wide again, the list is within reach', async () => {
    const { setWide, user } = await playing();
    setWide(false);
    expect(screen.queryByRole('grid', { name: 'Calls' })).toBeNull();
    setWide(true);
    expect(screen.getByRole('grid', { name: 'Calls' })).toBeVisible();
    act(() => searchField().focus());
    expect(searchField()).toHaveFocus();
    await user.keyboard('x');
    expect(searchField()).toHaveValue('x');
  });

  it('a question asked from the details stays above them until it is answered', async () => {
    const { user, setWide, sound } = await playing();
    await user.click(screen.getByRole('button', { name: 'Remove transcript…' }));
    const question = await screen.findByRole('alertdialog');
    setWide(false);
    expect(sheet()).toBeNull();
    expect(screen.getByRole('alertdialog')).toBe(question);
    setWide(true);
    setWide(false);
    expect(screen.getByRole('alertdialog')).toBe(question);
    await user.click(within(question).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(sheet()).toBeVisible());
    expect(sheet()).toContainElement(screen.getByRole('button', { name: 'Remove transcript…' }));
    expect(sound.playing).toBe(true);
  });
});

describe('What is played', () => {
  it('goes on while a search hides the call from the list', async () => {
    const { user, sound, bridge } = await playing();
    await user.type(searchField(), 'nobody');
    await count('No calls');
    act(() => sound.pass(1_000));
    expect([sound.playing, sound.at]).toEqual([true, 13_000]);
    expect(bridge.payloads('recordings.close')).toEqual([]);
    expect(screen.getByRole('button', { name: 'Pause' })).toBeVisible();
  });

  it('stops when another account is used: nothing of the one before stays open', async () => {
    const { tell, sound, bridge } = await playing();
    const accounts = [anAccount(), anAccount({ id: 'account-2', name: 'Other' })];
    await tell({ kind: 'accounts', accounts, activeAccountId: 'account-1' });
    expect(sound.playing).toBe(true);
    await tell({ kind: 'accounts', accounts, activeAccountId: 'account-2' });
    expect(screen.queryByRole('region', { name: 'Call details' })).toBeNull();
    expect([sound.playing, sound.loaded]).toEqual([false, null]);
    expect(bridge.payloads('recordings.close')).toHaveLength(1);
  });

  it('stops when another call is opened', async () => {
    const { app, sound, bridge } = await playing();
    act(() => app.select('attempt-1'));
    await waitFor(() => expect(bridge.payloads('recordings.close')).toHaveLength(1));
    expect([sound.playing, sound.loaded]).toEqual([false, null]);
  });
});

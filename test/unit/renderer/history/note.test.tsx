import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src-main/contract/envelope';
import type { CallView } from '../../../../src-main/contract/views';
import { NoteField } from '../../../../src-renderer/history/note/NoteField';
import { answer, FakeBridge, held, refuse } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aCall, aProblem } from '../../../doubles/views';

async function renderNote(note: string, prepare: (bridge: FakeBridge) => void = () => undefined) {
  const bridge = new FakeBridge().on('history.setNote', (wish) => answer(aCall({ note: wish.note })));
  prepare(bridge);
  const rendered = await renderApp(bridge, <NoteField call={{ attemptId: 'attempt-1' }} note={note} />);
  return { ...rendered, bridge, user: userEvent.setup() };
}

const field = (): HTMLElement => screen.getByRole('textbox', { name: 'Note' });
const saved = (bridge: FakeBridge): string[] => bridge.payloads('history.setNote').map(({ note }) => note);

describe('A note', () => {
  it('is saved on leaving the field, and says so', async () => {
    const { bridge, user } = await renderNote('');
    await user.type(field(), 'called back');
    await user.tab();
    expect(await screen.findByText('Saved')).toBeVisible();
    expect(saved(bridge).at(-1)).toBe('called back');
  });

  it('is saved by itself after a pause', async () => {
    const { bridge, user } = await renderNote('');
    await user.type(field(), 'x');
    await waitFor(() => expect(saved(bridge)).toEqual(['x']), { timeout: 5_000 });
    expect(field()).toHaveFocus();
  });

  it('is saved when the details are closed in mid-word', async () => {
    const { bridge, user, unmount } = await renderNote('');
    await user.type(field(), 'half a w');
    unmount();
    await waitFor(() => expect(saved(bridge).at(-1)).toBe('half a w'));
  });

  it('is saved when the window goes away', async () => {
    const { bridge, user } = await renderNote('');
    await user.type(field(), 'bye');
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(saved(bridge).at(-1)).toBe('bye'));
  });

  it('is not sent when nothing changed', async () => {
    const { bridge, user, unmount } = await renderNote('as it was');
    await user.click(field());
    await user.tab();
    unmount();
    expect(saved(bridge)).toEqual([]);
  });

  it('can be undone to what it was before', async () => {
    const { bridge, user } = await renderNote('as it was');
    await user.clear(field());
    await user.type(field(), 'something else');
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(field()).toHaveValue('as it was');
    await waitFor(() => expect(saved(bridge).at(-1)).toBe('as it was'));
  });

  it('what is typed while it is being saved is saved after it, never overwritten', async () => {
    const first = held<Answer<CallView>>();
    const { bridge, user, tell } = await renderNote('', (b) => b.on('history.setNote', () => first.promise));
    await user.type(field(), 'one');
    act(() => field().blur());
    await user.type(field(), ' two');
    bridge.on('history.setNote', ({ note }) => answer(aCall({ note })));
    await tell({ kind: 'calls', changed: [aCall({ note: 'one' })] });
    first.give(answer(aCall({ note: 'one' })));
    await waitFor(() => expect(saved(bridge)).toEqual(['one', 'one two']));
    expect(field()).toHaveValue('one two');
  });

  it('that cannot be saved stays, is said, and is saved on Retry', async () => {
    const { bridge, user } = await renderNote('', (b) =>
      b.on('history.setNote', () => refuse(aProblem('storage_full'))),
    );
    await user.type(field(), 'precious');
    await user.tab();
    expect(await screen.findByRole('alert')).toHaveTextContent(aProblem('storage_full').what);
    expect(field()).toHaveValue('precious');
    bridge.on('history.setNote', ({ note }) => answer(aCall({ note })));
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(saved(bridge).at(-1)).toBe('precious');
  });

  it('that could not be saved is there again when the details are opened anew', async () => {
    const { app, user, unmount } = await renderNote('', (b) =>
      b.on('history.setNote', () => refuse(aProblem('storage_full'))),
    );
    await user.type(field(), 'precious');
    unmount();
    const { AppProvider } = await import('../../../../src-renderer/state/AppContext');
    const { render } = await import('@testing-library/react');
    render(
      <AppProvider app={app}>
        <NoteField call={{ attemptId: 'attempt-1' }} note="" />
      </AppProvider>,
    );
    expect(field()).toHaveValue('precious');
  });

  it('reads from right to left where its words do', async () => {
    await renderNote('קבעתי תור');
    expect(field()).toHaveAttribute('dir', 'auto');
  });
});

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { termNames } from '../../../../src-main/domain/history/query/terms';
import { answer, held, refuse } from '../../../doubles/fake-bridge';
import type { Answer } from '../../../../src-main/contract/envelope';
import type { CommandOutput } from '../../../../src-main/contract/commands';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { aProblem, aRow } from '../../../doubles/views';
import { count, FakeRecord, renderHistory, searchField } from './render-history';

layOut({ wide: true });

const some = () =>
  new FakeRecord([
    aRow({ key: 'a', agentName: 'Night desk' }),
    aRow({ key: 'b', agentName: 'Night owls' }),
    aRow({ key: 'c', agentName: 'מוקד לילה' }),
  ]);

const list = () => screen.queryByRole('listbox', { name: 'Suggestions' });
const offered = (): string[] =>
  within(screen.getByRole('listbox', { name: 'Suggestions' }))
    .getAllByRole('option')
    .map((option) => option.querySelector('bdi')?.textContent ?? '');
/** The row that a screen reader is told of, as the list has it as well. */
const active = (): string | null => {
  const id = searchField().getAttribute('aria-activedescendant');
  const row = id === null ? null : document.getElementById(id);
  const selected = screen.queryAllByRole('option', { selected: true });
  expect(selected).toEqual(row === null ? [] : [row]);
  return row?.querySelector('bdi')?.textContent ?? null;
};
const caret = () => (searchField() as HTMLInputElement).selectionStart;

describe('Suggestions under the search', () => {
  it('are walked through, taken and gone on with by the keyboard alone', async () => {
    const { bridge, user } = await renderHistory(some());
    await count('3 calls');
    await user.keyboard('{Control>}f{/Control}');
    await user.keyboard('ag');
    expect(offered()).toEqual(['agent:']);
    expect(searchField()).toHaveAttribute('aria-expanded', 'true');
    expect(searchField()).toHaveAttribute('aria-controls', list()?.id);
    expect(active()).toBeNull();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(searchField()).toHaveValue('agent:');
    await waitFor(() => expect(offered()).toEqual(['Night desk', 'Night owls', 'מוקד לילה']));
    expect(active()).toBeNull();
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}');
    expect(active()).toBe('Night desk');
    await user.keyboard('{Tab}');
    expect(searchField()).toHaveValue('agent:"Night desk" ');
    expect(searchField()).toHaveFocus();
    expect(list()).toBeNull();
    await count('1 call');
    expect(bridge.payloads('history.page').at(-1)).toMatchObject({ filter: { agentNames: ['Night desk'] } });
  });

  it('tell a screen reader how many there are', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'te');
    await count('1 suggestion');
    await user.type(searchField(), '{Backspace}{Backspace}has:');
    await count('2 suggestions');
  });

  it.each(['2125550142', 'roof', 'a', '"st'])('are not there for what is looked for: %j', async (typed) => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), typed);
    expect(searchField()).toHaveAttribute('aria-expanded', 'false');
    expect(list()).toBeNull();
  });

  it.each([
    ['{ArrowDown}', 'status:'],
    ['{Alt>}{ArrowDown}{/Alt}', null],
  ])('come up in an empty field by %s, and not by themselves', async (key, first) => {
    const { user } = await renderHistory(some());
    await user.click(searchField());
    expect(list()).toBeNull();
    await user.keyboard(key);
    expect(offered()).toEqual(termNames.map((name) => `${name}:`));
    expect(active()).toBe(first);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    expect(list()).toBeNull();
  });

  it('leave Enter, Tab and ArrowUp alone until a row is active', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'st');
    expect(fireEvent.keyDown(searchField(), { key: 'ArrowUp' })).toBe(true);
    expect(fireEvent.keyDown(searchField(), { key: 'Home' })).toBe(true);
    await user.keyboard('{Enter}');
    expect(searchField()).toHaveValue('st');
    expect(list()).toBeNull();
    await user.keyboard('{ArrowDown}{ArrowUp}');
    expect(active()).toBeNull();
    await user.tab();
    expect(searchField()).toHaveValue('st');
    expect(searchField()).not.toHaveFocus();
    expect(list()).toBeNull();
  });

  it('go by Escape first, and what was typed by the next one', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'status:');
    expect(list()).toBeVisible();
    await user.keyboard('{Escape}');
    expect(list()).toBeNull();
    expect(searchField()).toHaveValue('status:');
    await user.keyboard('{Escape}');
    expect(searchField()).toHaveValue('');
  });

  it('are taken by the mouse, and the rest of the text stays', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'agent:ni roof', { initialSelectionStart: 0 });
    await user.type(searchField(), 'g', { initialSelectionStart: 8, initialSelectionEnd: 8 });
    await user.click(await screen.findByRole('option', { name: 'Night owls' }));
    expect(searchField()).toHaveValue('agent:"Night owls" roof');
    expect(searchField()).toHaveFocus();
    expect(caret()).toBe('agent:"Night owls" '.length);
  });

  it('go when the caret leaves their word, when the text changes elsewhere, and when the field is left', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'has:note st');
    expect(list()).toBeVisible();
    await user.keyboard('{Home}');
    await waitFor(() => expect(list()).toBeNull());
    await user.type(searchField(), 'a');
    expect(list()).toBeVisible();
    await user.click(await screen.findByRole('button', { name: 'Remove filter With note' }));
    await waitFor(() => expect(list()).toBeNull());
  });

  it('stay with the caret in their word, with no row active, and do not follow it into another one', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'ag st');
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('status:');
    await user.keyboard('{ArrowLeft}');
    await waitFor(() => expect(active()).toBeNull());
    expect(offered()).toEqual(['status:']);
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    await waitFor(() => expect(list()).toBeNull());
    expect(caret()).toBe(2);
  });

  it('leave an input method in peace', async () => {
    const { user } = await renderHistory(some());
    await user.click(searchField());
    fireEvent.compositionStart(searchField());
    fireEvent.input(searchField(), { target: { value: 'has:' } });
    expect(list()).toBeNull();
    expect(fireEvent.keyDown(searchField(), { key: 'ArrowDown', isComposing: true })).toBe(true);
    expect(list()).toBeNull();
    fireEvent.compositionEnd(searchField());
    expect(list()).toBeVisible();
  });

  it('keep the active row while what the history has comes in', async () => {
    const slow = held<Answer<CommandOutput<'history.choices'>>>();
    const { user } = await renderHistory(some(), (bridge) => bridge.on('history.choices', () => slow.promise));
    await user.type(searchField(), 'direction:i');
    await user.keyboard('{ArrowDown}');
    expect(active()).toBe('inbound');
    const none = { agentNames: [], ownNumbers: [], endReasons: [], tags: [] };
    slow.give(answer({ ...none, directions: ['internal'] }));
    await waitFor(() => expect(offered()).toEqual(['inbound', 'internal']));
    expect(active()).toBe('inbound');
  });

  it('are those that are the same everywhere while the history does not answer', async () => {
    const { user } = await renderHistory(some(), (bridge) =>
      bridge.on('history.choices', () => refuse(aProblem('storage_unavailable'))),
    );
    await user.type(searchField(), 'agent:');
    expect(list()).toBeNull();
    await user.type(searchField(), 'x direction:');
    expect(offered()).toEqual(['outbound', 'inbound', 'mic', 'widget']);
  });

  it('say how values are called, and ask for what the history has once while the field is used', async () => {
    const { bridge, user } = await renderHistory(some());
    await user.type(searchField(), 'own:');
    await screen.findByRole('option', { name: '+1 415 555 0100' });
    await user.type(searchField(), '415');
    await screen.findByRole('option', { name: '+1 415 555 0100' });
    expect(bridge.payloads('history.choices')).toHaveLength(1);
    await user.type(searchField(), ' end:agent');
    await screen.findByRole('option', { name: 'agent_end The agent ended the call' });
  });

  it('are in the place of a remark on the same word', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'has:');
    await user.keyboard('{Enter}');
    await screen.findByText(/narrows nothing without a value/);
    await user.keyboard('{ArrowDown}');
    expect(screen.queryByText(/narrows nothing without a value/)).toBeNull();
  });
});

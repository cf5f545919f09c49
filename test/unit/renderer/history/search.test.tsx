import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { answer, held, refuse, type FakeBridge } from '../../../doubles/fake-bridge';
import { aProblem, aRow } from '../../../doubles/views';
import type { Answer } from '../../../../src-main/contract/envelope';
import type { CommandOutput } from '../../../../src-main/contract/commands';
import { numberPieces, textPieces } from '../../../../src-renderer/text/marks';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { count, endedCalls, FakeRecord, renderHistory, rows, scroller, searchField } from './render-history';

layOut({ wide: true });

const some = () => {
  const [a, b, c] = endedCalls(3);
  if (!a || !b || !c) throw new Error('three calls');
  return new FakeRecord([
    { ...a, agentName: 'Reception', note: 'called back' },
    { ...b, agentName: 'Billing', state: 'failed', label: 'Failed' },
    { ...c, agentName: 'Billing' },
  ]);
};

/** Keeps searches as main does, and tells which. */
function savedSearches() {
  let kept: { name: string; query: string }[] = [];
  return {
    kept: () => kept,
    serve: (bridge: FakeBridge): void => {
      bridge.on('history.searches', () => answer({ searches: kept }));
      bridge.on('history.keepSearches', ({ searches }) => {
        kept = searches;
        return answer(null);
      });
    },
  };
}

describe('Searching and filtering', () => {
  it('search, status and agent narrow the list together', async () => {
    const { bridge, user } = await renderHistory(some());
    await count('3 calls');
    await user.click(screen.getByRole('button', { name: 'Filters' }));
    await user.click(await screen.findByText('Agent'));
    await user.click(await screen.findByRole('checkbox', { name: 'Billing' }));
    await user.keyboard('{Escape}');
    await count('2 calls');
    expect(searchField()).toHaveValue('agent:Billing');
    await user.type(searchField(), ' status:failed 555');
    await waitFor(() =>
      expect(bridge.payloads('history.page').at(-1)).toMatchObject({
        filter: { text: '555', states: ['failed'], agentNames: ['Billing'] },
        order: 'newest',
        offset: 0,
        limit: 100,
      }),
    );
    await count('1 call');
  });

  it('says that nothing matches, and one button clears search and filters', async () => {
    const { bridge, user } = await renderHistory(some());
    await user.type(searchField(), 'nobody');
    await count('No calls');
    await user.click(screen.getByRole('button', { name: 'Clear search and filters' }));
    await count('3 calls');
    expect(searchField()).toHaveValue('');
    expect(bridge.payloads('history.page').at(-1)).toMatchObject({ filter: { text: '', states: [], agentNames: [] } });
  });

  it.each([
    ['the button', '[MouseLeft]'],
    ['Escape', '{Escape}'],
  ])('is cleared at once by %s', async (_, by) => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'back');
    await count('1 call');
    if (by === '{Escape}') await user.keyboard(by);
    else await user.click(screen.getByRole('button', { name: 'Clear search' }));
    await count('3 calls');
    expect(searchField()).toHaveValue('');
    expect(searchField()).toHaveFocus();
  });

  it('marks what was found', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'back');
    await waitFor(() => expect(screen.getByText('back', { selector: 'mark' })).toBeVisible());
    expect(rows()).toHaveLength(1);
  });

  it('keeps the older rows in sight while it reads, and drops an answer that was overtaken', async () => {
    const record = some();
    const { bridge, user } = await renderHistory(record);
    await count('3 calls');
    const slow = held<Answer<CommandOutput<'history.page'>>>();
    bridge.on('history.page', () => slow.promise);
    await user.type(searchField(), 'b');
    await waitFor(() => expect(bridge.payloads('history.page').at(-1)?.filter.text).toBe('b'));
    expect(rows()).toHaveLength(3);
    const asked = bridge.payloads('history.page').length;
    await user.type(searchField(), 'ack');
    // One reading at a time: fast typing does not pile requests up.
    expect(bridge.payloads('history.page')).toHaveLength(asked);
    record.serve(bridge);
    slow.give(answer({ rows: [], count: 0, exact: true }));
    await count('1 call');
    expect(bridge.payloads('history.page').at(-1)?.filter.text).toBe('back');
  });

  it('that fails shows why, and no calls of an older search', async () => {
    const record = some();
    const { bridge, user } = await renderHistory(record);
    await count('3 calls');
    bridge.on('history.page', () => refuse(aProblem('storage_unavailable')));
    await user.type(searchField(), 'back');
    await screen.findByRole('alert');
    expect(screen.queryByRole('row')).toBeNull();
    expect(screen.queryByText('3 calls')).toBeNull();
    record.serve(bridge);
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await count('1 call');
    expect(rows()).toHaveLength(1);
  });

  it('what is set is shown, and each removed by itself', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'agent:Billing status:failed');
    await count('1 call');
    await user.click(await screen.findByRole('button', { name: 'Remove filter Status: Failed' }));
    await count('2 calls');
    expect(searchField()).toHaveValue('agent:Billing');
    await user.click(screen.getByRole('button', { name: 'Clear all' }));
    await count('3 calls');
  });

  it('a term that is not understood is told at the field, narrows nothing and stays', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'status:faild agent:Billing');
    await count('2 calls');
    await waitFor(() => expect(searchField()).toHaveAccessibleDescription(/No status “faild”/));
    await user.click(await screen.findByRole('button', { name: 'Remove filter Agent: Billing' }));
    await count('3 calls');
    expect(searchField()).toHaveValue('status:faild');
  });

  it('a filter that finds nothing for its spelling is told, and mended by the keyboard alone', async () => {
    const { user } = await renderHistory(some());
    await user.tab();
    expect(searchField()).toHaveFocus();
    await user.keyboard('agent:Biling status:failed');
    await waitFor(() =>
      expect(searchField()).toHaveAccessibleDescription(/No agent named “Biling” in this history. Did you mean/),
    );
    await user.tab();
    await user.tab();
    expect(screen.getByRole('button', { name: 'agent:Billing' })).toHaveFocus();
    await user.keyboard('{Enter}');
    await count('1 call');
    expect(searchField()).toHaveValue('agent:Billing status:failed');
    expect(searchField()).toHaveFocus();
    expect(searchField()).toHaveProperty('selectionStart', 'agent:Billing'.length);
    expect(searchField()).not.toHaveAccessibleDescription();
  });

  it('a word that was typed is told of once there is a space behind it, or the field is left', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'direction:inbond ');
    await screen.findByText(/No direction “inbond”. Did you mean/);
    await user.type(searchField(), 'stauts:x');
    await user.tab();
    await screen.findByText(/“stauts:” is not a filter. It is searched for as text. Did you mean/);
  });

  it('says nothing of what the history may have while that cannot be read, and of text that looks like a filter', async () => {
    const { bridge, user } = await renderHistory(some(), (fake) =>
      fake.on('history.choices', () => refuse(aProblem('storage_unavailable'))),
    );
    await user.type(searchField(), 'agent:Nobody https://example.com re: hello foo:bar ');
    await screen.findByText(/“foo:” is not a filter/);
    await waitFor(() => expect(bridge.payloads('history.choices').length).toBeGreaterThan(0));
    expect(screen.getByRole('status', { name: 'About this search' }).querySelectorAll('li')).toHaveLength(1);
  });

  it('asks anew when other calls are found, and takes back what is not true any more', async () => {
    const record = some();
    const { tell, user } = await renderHistory(record);
    await user.type(searchField(), 'agent:Night ');
    await screen.findByText(/No agent named “Night”/);
    record.calls = [...record.calls, aRow({ agentName: 'Night' })];
    await tell({ kind: 'history' });
    await count('1 call');
    await waitFor(() => expect(screen.queryByText(/No agent named/)).toBeNull());
  });

  it('of many mistakes only the first are told, and how many more there are', async () => {
    const { user } = await renderHistory(some());
    await user.type(searchField(), 'aa:x bb:x cc:x dd:x ee:x ');
    await screen.findByText('And 2 more.');
  });

  it('shows a hit that the row does not show, in its context and with its place', async () => {
    const hit = {
      field: 'transcript',
      before: 'about the ',
      match: 'gutter',
      after: ' again',
      startMs: 65_000,
    } as const;
    const { user } = await renderHistory(new FakeRecord([aRow({ hit })]));
    await user.type(searchField(), 'gutter');
    const found = await screen.findByText('gutter', { selector: 'mark' });
    expect(found.closest('p')).toHaveTextContent('In the conversation, 1:05: about the gutter again');
  });

  it('is kept under a name, picked, and deleted with Undo', async () => {
    const saved = savedSearches();
    const { user } = await renderHistory(some(), saved.serve);
    await user.type(searchField(), 'agent:Billing');
    await count('2 calls');
    await user.click(screen.getByRole('button', { name: 'Saved' }));
    await user.type(await screen.findByRole('textbox', { name: 'Name of this search' }), 'Bills{Enter}');
    await waitFor(() => expect(saved.kept()).toEqual([{ name: 'Bills', query: 'agent:Billing' }]));
    await user.click(await screen.findByRole('button', { name: 'Delete Bills' }));
    await waitFor(() => expect(saved.kept()).toEqual([]));
    await user.click(await screen.findByRole('button', { name: 'Undo', hidden: true }));
    await waitFor(() => expect(saved.kept()).toHaveLength(1));
    await user.click(await screen.findByRole('button', { name: 'Saved' }));
    await user.click(await screen.findByText('Bills'));
    expect(searchField()).toHaveValue('agent:Billing');
  });

  it('by keyboard alone a filter is typed, mended, kept, cleared by its chip, picked again, deleted and brought back', async () => {
    const saved = savedSearches();
    const { user } = await renderHistory(some(), saved.serve);
    const reach = async (name: string): Promise<void> => {
      const isThere = (): boolean => document.activeElement === screen.queryByRole('button', { name, hidden: true });
      for (let tabs = 0; tabs < 40 && !isThere(); tabs += 1) await user.tab();
      expect(screen.getByRole('button', { name, hidden: true })).toHaveFocus();
    };
    await user.keyboard('{Control>}f{/Control}');
    await user.keyboard('stauts:faild');
    await screen.findByText(/“stauts:” is not a filter/);
    await reach('status:failed');
    await user.keyboard('{Enter}');
    await count('1 call');

    await reach('Saved');
    await user.keyboard('{Enter}');
    await screen.findByRole('textbox', { name: 'Name of this search' });
    while (document.activeElement !== screen.getByRole('textbox', { name: 'Name of this search' })) await user.tab();
    await user.keyboard('Trouble{Enter}');
    await screen.findByRole('button', { name: 'Delete Trouble' });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Saved' })).toHaveFocus());

    await reach('Remove filter Status: Failed');
    await user.keyboard('{Enter}');
    await count('3 calls');
    await reach('Saved');
    await user.keyboard('{Enter}');
    await screen.findByRole('button', { name: /^Trouble/ });
    while (document.activeElement !== screen.getByRole('button', { name: /^Trouble/ })) await user.tab();
    await user.keyboard('{Enter}');
    await count('1 call');
    expect(searchField()).toHaveValue('status:failed');

    await reach('Saved');
    await user.keyboard('{Enter}');
    await screen.findByRole('button', { name: 'Delete Trouble' });
    await reach('Delete Trouble');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(saved.kept()).toEqual([]));
    await user.keyboard('{Escape}');
    await reach('Undo');
    await user.keyboard('{Enter}');
    await waitFor(() => expect(saved.kept()).toEqual([{ name: 'Trouble', query: 'status:failed' }]));
  });

  it('begins at the top with every new search', async () => {
    const { user } = await renderHistory(new FakeRecord(endedCalls(500)));
    await count('500 calls');
    scroller().scrollTo({ top: 9_000 });
    await user.type(searchField(), '00');
    await waitFor(() => expect(scroller().scrollTop).toBe(0));
  });
});

describe('What the search marks', () => {
  const hits = (pieces: readonly { text: string; hit: boolean }[]) =>
    pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

  it.each([
    ['Rückruf am Donnerstag', 'ruckruf', '[Rückruf] am Donnerstag'],
    ['Rückruf am Donnerstag', 'DON am', 'Rückruf [am] [Don]nerstag'],
    ['aaa', 'aa', '[aaa]'],
    ['👩‍⚕️ Dr. Alvarez', 'alv', '👩‍⚕️ Dr. [Alv]arez'],
    ['a.c abc', 'a.c', '[a.c] abc'],
    ['Reception', '', 'Reception'],
    ['', 'x', ''],
  ])('in %j by %j', (text, query, marked) => {
    expect(hits(textPieces(text, query))).toBe(marked);
  });

  it.each([
    ['+1 212 555 0142', '212', '+1 [212] 555 0142'],
    ['+1 212 555 0142', '(212) 555', '+1 [212 555] 0142'],
    ['+1 212 555 0142', 'anna 0142', '+1 212 555 [0142]'],
    ['+1 212 555 0142', 'anna', '+1 212 555 0142'],
  ])('in the number %j by %j', (number, query, marked) => {
    expect(hits(numberPieces(number, query))).toBe(marked);
  });
});

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answer, refuse } from '../../../doubles/fake-bridge';
import { aProblem, someWords } from '../../../doubles/views';
import { current, laidOut, marked, renderTalk, search, section, TALK, turn, turns, type Turns } from './render-talk';

afterEach(() => vi.restoreAllMocks());

describe('A conversation', () => {
  it('says who, when and what', async () => {
    await renderTalk([...TALK.slice(0, 2), turn('moderator', 'Hm.')]);
    expect(turns().map((each) => each.textContent)).toEqual([
      'Reception0:00Hello, this is Acme. How about a new roof?',
      'Caller0:04The roof? The Röof leaks.',
      'moderatorHm.',
    ]);
  });

  it('does not take whom the organization called for a caller', async () => {
    await renderTalk(TALK.slice(1, 2), { row: { direction: 'outbound' } });
    expect(turns()[0]).toHaveTextContent('Other side');
  });

  it('folds what a tool was asked together with what it answered', async () => {
    const { user } = await renderTalk(TALK);
    expect(turns()).toHaveLength(4);
    const tool = screen.getByText('Tool: find_slot');
    expect(tool.closest('details')).not.toHaveAttribute('open');
    await user.click(tool);
    expect(tool.closest('details')).toHaveAttribute('open');
    expect(screen.getByText(/"day": "Thursday"/)).toBeVisible();
    expect(screen.getByText(/roof inspection/)).toBeVisible();
  });

  it('leaves apart what may not belong together', async () => {
    await renderTalk([
      turn('tool_call', 'first {"a":1}'),
      turn('tool_call', 'second {"a":2}'),
      turn('tool_response', '{"b":[9007199254740993]}'),
      turn('tool_response', 'done'),
    ]);
    expect(turns()).toHaveLength(4);
    // Big ids stay what they are.
    expect(section()).toHaveTextContent('{"b":[9007199254740993]}');
  });

  it.each(['assistant', 'user', 'tool_call', 'tool_response', '<b>role</b>'])(
    'shows hostile words of %s as text',
    async (role) => {
      const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>{"a":"<b>x</b>"}';
      await renderTalk([turn(role, hostile)]);
      expect(section().textContent).toContain(hostile);
      expect(document.querySelector('img, script, b')).toBeNull();
      expect(document.title).toBe('');
    },
  );

  it('of 2,000 turns is one stop of the Tab key, and the arrow keys go from turn to turn', async () => {
    const long = Array.from({ length: 2_000 }, (_, nth) => turn('user', `turn ${String(nth)}`, nth * 1_000));
    const { user } = await renderTalk(long);
    expect(section().querySelectorAll('ol [tabindex="0"]')).toHaveLength(1);
    section().querySelector<HTMLElement>('ol button')?.focus();
    const focused = () => document.activeElement?.closest('li')?.textContent;
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(focused()).toContain('turn 2');
    await user.keyboard('{End}');
    expect(focused()).toContain('turn 1999');
  });
});

describe('Searching in it', () => {
  it('marks what is found, case and accents aside, and counts', async () => {
    const { user } = await renderTalk(TALK);
    await user.type(search(), 'ROOF');
    expect(await screen.findByText('1 of 4')).toBeVisible();
    expect(marked()).toEqual(['roof', 'roof', 'Röof', 'roof']);
    expect(current()?.closest('li')).toBe(turns()[0]);
    await user.keyboard('{Enter}{Enter}');
    expect(screen.getByText('3 of 4')).toBeVisible();
    expect(current()).toHaveTextContent('Röof');
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(screen.getByText('2 of 4')).toBeVisible();
    await user.keyboard('{F3}{F3}{F3}');
    expect(screen.getByText('1 of 4')).toBeVisible();
  });

  it('opens what is folded where something is found in it', async () => {
    const { user } = await renderTalk(TALK);
    await user.type(search(), 'inspection');
    await screen.findByText('1 of 1');
    expect(screen.getByText('Tool: find_slot').closest('details')).toHaveAttribute('open');
  });

  it('finds a phrase as it was said, and says when there is none', async () => {
    const { user } = await renderTalk(TALK);
    await user.type(search(), 'new roof');
    expect(await screen.findByText('1 of 1')).toBeVisible();
    await user.type(search(), ' of glass');
    expect(await screen.findByText('No hits')).toBeVisible();
    expect(marked()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(search()).toHaveValue('');
  });

  it('begins with what the call was found by, at the place of the hit', async () => {
    const view = laidOut();
    await renderTalk(TALK, { found: { words: 'roof', match: 'roof', startMs: 4_000 } });
    expect(search()).toHaveValue('roof');
    expect(screen.getByText('2 of 4')).toBeVisible();
    expect(current()?.closest('li')).toBe(turns()[1]);
    // In the middle: 1,000 down, half of what is left of the view above it.
    expect(view.last()).toBe(750);
  });

  it('where the words of the search stand apart, begins with the one that was hit', async () => {
    await renderTalk(TALK, { found: { words: 'leaks roof', match: 'leaks', startMs: 4_000 } });
    expect(search()).toHaveValue('leaks');
  });

  it('is where Ctrl+F goes, from anywhere', async () => {
    const { user } = await renderTalk(TALK);
    await user.keyboard('{Control>}f{/Control}');
    expect(search()).toHaveFocus();
  });
});

describe('Copying', () => {
  it('copies all, or one turn with what a tool answered, by main', async () => {
    const { bridge, user } = await renderTalk(TALK);
    await user.click(screen.getByRole('button', { name: 'Copy transcript' }));
    await user.click(screen.getByRole('button', { name: 'Copy turn at 0:09' }));
    await waitFor(() =>
      expect(bridge.payloads('words.copy')).toEqual([
        { key: '17', turns: null },
        { key: '17', turns: { from: 2, count: 2 } },
      ]),
    );
    expect(await screen.findByText('Copied')).toBeVisible();
  });

  /** What the clipboard gets; null where it is left to the system. */
  function copySelection(from: readonly [Node, number], to: readonly [Node, number]): string | null {
    const selection = document.getSelection();
    if (!selection) throw new Error('a selection');
    selection.setBaseAndExtent(from[0], from[1], to[0], to[1]);
    const set: string[] = [];
    const prevented = !fireEvent.copy(within(section()).getByRole('list'), {
      clipboardData: { setData: (_type: string, text: string) => set.push(text) },
    });
    return prevented ? (set[0] ?? '') : null;
  }

  const textOf = (nth: number): Node => {
    const text = turns()[nth]?.querySelector('[data-text]')?.firstChild;
    if (!text) throw new Error('a text');
    return text;
  };

  it('a selection over several turns has who spoke and when', async () => {
    await renderTalk(TALK);
    expect(copySelection([textOf(0), 7], [textOf(1), 9])).toBe(
      '[0:00] Reception: this is Acme. How about a new roof?\n[0:04] Caller: The roof?',
    );
    expect(copySelection([textOf(1), 4], [textOf(3), 8])).toBe(
      '[0:04] Caller: roof? The Röof leaks.\n[0:09] Tool: find_slot\n[0:12] Reception: Thursday',
    );
  });

  it('a selection within one turn is its words alone', async () => {
    await renderTalk(TALK);
    expect(copySelection([textOf(0), 7], [textOf(0), 11])).toBeNull();
  });
});

describe('A transcript that is not here', () => {
  it('may come after its call has ended: what was empty is asked for again by a press', async () => {
    let turnsNow: Turns = [];
    const { bridge, user } = await renderTalk([], {
      words: { state: 'unknown' },
      prepare: (b) =>
        b.on('history.fetchWords', () =>
          answer(someWords({ state: turnsNow.length > 0 ? 'kept' : 'none', turns: [...turnsNow] })),
        ),
    });
    expect(await screen.findByText(/There is none/)).toBeVisible();
    turnsNow = TALK;
    await user.click(screen.getByRole('button', { name: 'Fetch transcript' }));
    expect(await screen.findByText('Thursday then.')).toBeVisible();
    expect(bridge.payloads('history.fetchWords')).toHaveLength(2);
  });

  it('is not asked for while the call runs, nor where there is no call', async () => {
    const { bridge } = await renderTalk([], { row: { callId: null }, words: { state: 'unknown' } });
    expect(section()).toHaveTextContent('no call was placed');
    expect(bridge.payloads('history.fetchWords')).toEqual([]);
  });
});

describe('Removing it', () => {
  it('asks first', async () => {
    const { bridge, user } = await renderTalk(TALK, { prepare: (b) => b.on('words.remove', () => answer(null)) });
    await user.click(screen.getByRole('button', { name: 'Remove transcript…' }));
    const question = within(await screen.findByRole('alertdialog', { name: 'Remove this transcript?' }));
    expect(bridge.payloads('words.remove')).toEqual([]);
    await user.click(question.getByRole('button', { name: 'Remove transcript' }));
    await waitFor(() => expect(bridge.payloads('words.remove')).toEqual([{ key: '17' }]));
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  });

  it('that failed is told in the question, and nothing is lost', async () => {
    const { user } = await renderTalk(TALK, {
      prepare: (b) => b.on('words.remove', () => refuse(aProblem('storage_full'))),
    });
    await user.click(screen.getByRole('button', { name: 'Remove transcript…' }));
    await user.click(await screen.findByRole('button', { name: 'Remove transcript' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByText('Thursday then.')).toBeInTheDocument();
  });
});

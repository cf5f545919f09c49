import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../../src-main/contract/envelope';
import type { CommandOutput } from '../../../../src-main/contract/commands';
import { answer, held, refuse, type FakeBridge } from '../../../doubles/fake-bridge';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { someInsights, sumsOf } from '../../../doubles/some-insights';
import { aProblem } from '../../../doubles/views';
import {
  count,
  endedCalls,
  FakeRecord,
  renderHistory,
  searchField,
  type RenderedHistory,
} from '../history/render-history';

layOut({ wide: true });

type Read = CommandOutput<'insights.read'>;

const show = (prepare: (bridge: FakeBridge) => void = () => undefined): Promise<RenderedHistory> =>
  renderHistory(new FakeRecord(endedCalls(20)), (bridge) => {
    bridge.on('insights.look', () => answer({ look: 'insights' }));
    bridge.on('insights.read', () => answer({ kind: 'done', insights: someInsights() }));
    prepare(bridge);
  });

const card = async (name: string) => within(await screen.findByRole('region', { name }, { timeout: 8_000 }));

/** The cells of a card's table, row by row. */
async function tableOf(name: string): Promise<string[][]> {
  const rows = within(await screen.findByRole('region', { name: `Table of ${name}` })).getAllByRole('row');
  return rows.map((row) => [...row.children].map((cell) => cell.textContent));
}

describe('The look at the history', () => {
  it('goes from list to insights and back, and is kept', async () => {
    const { bridge, user } = await renderHistory(new FakeRecord(endedCalls(3)), (it) =>
      it.on('insights.read', () => answer({ kind: 'done', insights: someInsights() })),
    );
    await count('3 calls');
    await user.click(screen.getByRole('radio', { name: 'Insights' }));
    await card('Status');
    expect(screen.queryByRole('grid', { name: 'Calls' })).not.toBeInTheDocument();
    await user.keyboard('{Control>}i{/Control}');
    expect(await screen.findByRole('grid', { name: 'Calls' })).toBeVisible();
    expect(bridge.payloads('insights.setLook')).toEqual([{ look: 'insights' }, { look: 'list' }]);
  });
});

describe('Insights', () => {
  it('say in exact numbers what all calls come to, and what is not told', async () => {
    await show();
    await card('Status');
    const tiles = [...document.querySelectorAll('.tile')].map((tile) => tile.textContent);
    expect(tiles).toEqual([
      'Calls2019 ended',
      'Completed89.5%17 of 19 ended',
      'Billed minutes52',
      'Cost$1.442 of 20 calls do not tell',
      'Average duration1:05of 20 calls',
    ]);
  });

  it('say what each chart shows in a sentence', async () => {
    await show();
    expect(
      (await card('Calls per day')).getByText(
        '6.7 calls a day on average; most of them, 12 calls, on Monday, October 5, 2026.',
      ),
    ).toBeVisible();
    expect(
      (await card('Agents')).getByText('“Night desk” is the largest of 3 agents: 40 minutes, 76.9% of all.', {
        exact: false,
      }),
    ).toBeVisible();
    expect((await card('Busiest hours')).getByText(/Tuesday, 14:00 to 15:00, with 15 calls, 75% of all/)).toBeVisible();
  });

  it('have the same in the table as in the chart, the days without calls as well', async () => {
    const { user } = await show();
    const days = await card('Calls per day');
    const bars = days.getAllByRole('button', { name: /: / }).map((bar) => bar.getAttribute('aria-label'));
    await user.click(days.getByRole('button', { name: 'Table of Calls per day' }));
    const [names, ...rows] = await tableOf('Calls per day');
    expect(names).toEqual(['Day', 'Calls', 'Minutes', 'Cost']);
    expect(rows.map(([day, calls]) => `${day ?? ''}: ${calls ?? ''} calls`).reverse()).toEqual(bars);
    expect(rows).toEqual([
      ['Wednesday, October 7, 2026', '8', '8', '$0.48'],
      ['Tuesday, October 6, 2026', '0', '–', '–'],
      ['Monday, October 5, 2026', '12', '12', '$0.96'],
    ]);
  });

  it('show twelve bars and the others as one; the table has them all', async () => {
    const agents = Array.from({ length: 40 }, (_, nth) => ({ name: `Agent ${String(nth)}`, ...sumsOf(40 - nth) }));
    const { user } = await show((bridge) =>
      bridge.on('insights.read', () => answer({ kind: 'done', insights: someInsights({ agents }) })),
    );
    const shown = await card('Agents');
    expect(within(shown.getByRole('list', { name: 'Agents' })).getAllByRole('listitem')).toHaveLength(13);
    expect(shown.getByText('28 others')).toBeVisible();
    await user.click(shown.getByRole('button', { name: 'Table of Agents' }));
    expect(await tableOf('Agents')).toHaveLength(41);
  });

  it.each([
    ['Status', /^Failed/, 'status:failed'],
    ['End reasons', /^The agent ended/, 'end:agent_end'],
    ['Agents', /^Night desk/, 'agent:"Night desk"'],
    ['Own numbers', /^\+1 415/, 'own:+14155550100'],
    ['Calls per day', /^Monday, October 5/, 'after:2026-10-05 before:2026-10-06'],
  ])('narrow the history by a press: %s', async (name, bar, typed) => {
    const { bridge, user } = await show();
    await user.click((await card(name)).getByRole('button', { name: bar }));
    expect(searchField()).toHaveValue(typed);
    await waitFor(() => expect(bridge.payloads('insights.read')).toHaveLength(2));
  });

  it('let nothing be pressed that no filter finds', async () => {
    await show();
    expect((await card('End reasons')).queryByRole('button', { name: /^No end reason/ })).not.toBeInTheDocument();
    expect((await card('Agents')).queryByRole('button', { name: /^No saved agent/ })).not.toBeInTheDocument();
  });

  it('are gone through by the arrow keys', async () => {
    const { user } = await show();
    const bars = (await card('Calls per day')).getAllByRole('button', { name: /: / });
    expect(bars.map((bar) => bar.getAttribute('tabindex'))).toEqual(['-1', '-1', '0']);
    bars[2]?.focus();
    await user.keyboard('{ArrowLeft}');
    expect(bars[1]).toHaveFocus();
    await user.keyboard('{Home}{Enter}');
    expect(searchField()).toHaveValue('after:2026-10-05 before:2026-10-06');
    const hours = (await card('Busiest hours')).getAllByRole('img', { name: /to \d\d:00/ });
    hours[167]?.focus();
    await user.keyboard('{ArrowUp}{ArrowLeft}');
    expect(hours[142]).toHaveFocus();
    expect(hours[142]).toHaveAccessibleName('Saturday, 22:00 to 23:00: 0 calls');
  });

  it('save a table by what is shown, and say how much it was', async () => {
    const { bridge, user } = await show((it) => it.on('insights.save', () => answer(1_234)));
    await user.type(searchField(), 'status:completed');
    const days = await card('Calls per day');
    await user.click(days.getByRole('radio', { name: 'Week' }));
    await user.click(screen.getByRole('button', { name: 'CSV of Calls per week' }));
    expect(await screen.findByText('Saved 1,234 rows.')).toBeVisible();
    expect(bridge.payloads('insights.save')).toMatchObject([
      { filter: { states: ['completed'] }, table: 'days', unit: 'week' },
    ]);
  });

  it('keep the old figures while new ones come, and never show those of an older question as of the newest', async () => {
    const first = held<Answer<Read>>();
    const second = held<Answer<Read>>();
    const { bridge, user } = await show();
    await card('Status');
    bridge.on('insights.read', ({ filter }) => (filter.text === 'a' ? first.promise : second.promise));
    await user.type(searchField(), 'a');
    await waitFor(() => expect(bridge.payloads('insights.read').at(-1)?.filter.text).toBe('a'));
    await user.type(searchField(), 'b');
    await waitFor(() => expect(bridge.payloads('insights.read').at(-1)?.filter.text).toBe('ab'));
    expect(document.querySelector('.insights')).toHaveAttribute('aria-busy', 'true');
    expect(document.querySelector('.tile-amount')).toHaveTextContent('20');
    const of = (calls: number): Answer<Read> =>
      answer({
        kind: 'done',
        insights: someInsights({ total: { ...sumsOf(calls), seconds: 1, secondsTold: 1 } }),
      });
    second.give(of(2));
    await waitFor(() => expect(document.querySelector('.tile-amount')).toHaveTextContent(/^2$/));
    await act(async () => {
      first.give(of(1));
      // All that comes of it has come by the next turn of the event loop.
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(document.querySelector('.tile-amount')).toHaveTextContent(/^2$/);
  });

  it('say how far older calls are prepared, and go on', async () => {
    const ready = held<Answer<Read>>();
    let asked = 0;
    await show((bridge) =>
      bridge.on('insights.read', () => {
        asked += 1;
        return asked === 1 ? answer({ kind: 'preparing', done: 1_000, all: 5_000 }) : ready.promise;
      }),
    );
    expect(await screen.findByText(/Preparing figures of earlier calls, once: 1,000 of 5,000 calls/)).toBeVisible();
    ready.give(answer({ kind: 'done', insights: someInsights() }));
    await card('Status');
  });

  it('say what went wrong, and try again', async () => {
    const { bridge, user } = await show((it) =>
      it.on('insights.read', () => refuse(aProblem('storage_unavailable', { what: 'The record is gone.' }))),
    );
    expect(await screen.findByText('The record is gone.')).toBeVisible();
    bridge.on('insights.read', () => answer({ kind: 'done', insights: someInsights() }));
    await user.click(screen.getByRole('button', { name: 'Retry' }));
    await card('Status');
  });

  it('are read anew when the history changed', async () => {
    const { bridge, tell } = await show();
    await card('Status');
    const more = someInsights({ total: { ...sumsOf(21), seconds: 0, secondsTold: 0 } });
    bridge.on('insights.read', () => answer({ kind: 'done', insights: more }));
    await tell({ kind: 'history' });
    await waitFor(() => expect(document.querySelector('.tile-amount')).toHaveTextContent('21'));
  });

  it('of no calls say what to do', async () => {
    const none = { calls: 0, minutes: 0, minutesTold: 0, cents: 0, centsTold: 0, seconds: 0, secondsTold: 0 };
    await show((bridge) =>
      bridge.on('insights.read', () => answer({ kind: 'done', insights: someInsights({ total: none }) })),
    );
    expect(await screen.findByText('No calls yet')).toBeVisible();
  });
});

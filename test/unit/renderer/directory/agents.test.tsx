import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { AgentDetailsView, AgentView } from '../../../../src-main/contract/views';
import AgentsView from '../../../../src-renderer/directory/agents/AgentsView';
import { aWindow } from '../../../doubles/a-window';
import { answer, FakeBridge, refuse } from '../../../doubles/fake-bridge';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { renderApp } from '../../../doubles/render-app';
import { aDirectory, anAgent, aPart, aProblem } from '../../../doubles/views';

layOut({ wide: true });

const details = (agent: AgentView): AgentDetailsView => ({
  ...agent,
  prompt: 'Be kind. '.repeat(120) + 'Say goodbye.',
  thinkingLevel: null,
  backgroundTrack: null,
  acknowledgementMode: null,
  acknowledgementPrompt: null,
  inboundSpeakOrder: null,
  outboundSpeakOrder: 'agent_first',
  maxHoldSeconds: 120,
  tools: ['find_slots'],
  integrations: [],
});

const team = [
  anAgent({ id: '1', name: 'Reception', product: 'spark', voice: 'James', updatedAt: 3 }),
  anAgent({ id: '2', name: 'Émile', product: 'storm-base', voice: 'olivia', languages: ['fr-FR'], updatedAt: 1 }),
  anAgent({ id: '3', name: 'Night desk', product: null, voice: null, languages: [], updatedAt: null }),
];

async function renderAgents(agents: readonly AgentView[] = team, parts: Parameters<typeof aDirectory>[1] = {}) {
  const directory = aDirectory({}, { fetchedAt: Date.now(), ...parts });
  const bridge = new FakeBridge({ directory }, { agents });
  bridge.on('directory.agent', ({ id }) => {
    const agent = agents.find((one) => one.id === id);
    return agent ? answer(details(agent)) : refuse(aProblem('agent_unknown'));
  });
  bridge.on('directory.refresh', () => answer(null));
  const rendered = await renderApp(bridge, <AgentsView />);
  return { ...rendered, bridge, user: userEvent.setup() };
}

const shownNames = (): (string | null)[] => screen.getAllByRole('rowheader').map((cell) => cell.textContent);

describe('the list of agents', () => {
  it('shows each with product, voice and language, by name', async () => {
    await renderAgents();
    expect(shownNames()).toEqual(['Émile', 'Night desk', 'Reception']);
    const row = screen.getByRole('row', { name: 'Reception' });
    for (const text of ['Spark', 'James', 'en-US']) expect(row).toHaveTextContent(text);
    expect(screen.getByText('3 agents')).toBeInTheDocument();
  });

  it('is sorted by another column, and the other way round', async () => {
    const { user } = await renderAgents();
    await user.click(screen.getByRole('columnheader', { name: /Updated/ }));
    expect(shownNames()).toEqual(['Night desk', 'Émile', 'Reception']);
    await user.click(screen.getByRole('columnheader', { name: /Updated/ }));
    expect(shownNames()).toEqual(['Reception', 'Émile', 'Night desk']);
  });

  it('is searched without minding accents, in name, product, voice and language', async () => {
    const { user } = await renderAgents();
    const search = screen.getByRole('searchbox', { name: 'Search agents' });
    await user.type(search, 'emile storm');
    expect(shownNames()).toEqual(['Émile']);
    expect(screen.getByText('1 of 3 agents')).toBeInTheDocument();
    await user.clear(search);
    await user.type(search, 'nobody');
    await user.click(screen.getAllByRole('button', { name: 'Clear search' })[1] ?? search);
    expect(shownNames()).toHaveLength(3);
  });

  it('says what to do when there are none', async () => {
    const { user, bridge } = await renderAgents([]);
    bridge.on('app.openPage', () => answer(null));
    await user.click(screen.getByRole('button', { name: 'Open dashboard' }));
    expect(bridge.payloads('app.openPage')).toEqual([{ page: 'agents' }]);
  });
});

describe('the page around it', () => {
  it('reads old parts anew when it opens and when the window is come back to, and fresh ones only when asked', async () => {
    const old = await renderAgents(team, { fetchedAt: Date.now() - 600_000 });
    expect(old.bridge.payloads('directory.refresh')).toEqual([{ parts: ['agents'] }]);
    window.dispatchEvent(new Event('focus'));
    expect(old.bridge.payloads('directory.refresh')).toHaveLength(2);
    old.unmount();
    const fresh = await renderAgents();
    expect(fresh.bridge.payloads('directory.refresh')).toEqual([]);
    await fresh.user.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(fresh.bridge.payloads('directory.refresh')).toEqual([{ parts: ['agents'] }]);
  });

  it('keeps what it has when reading fails, says so, and tries again', async () => {
    const problem = aProblem('network_unreachable');
    const { user, bridge } = await renderAgents(team, {
      state: 'stale',
      problem,
      fetchedAt: Date.now() - 600_000,
    });
    expect(screen.getByRole('alert')).toHaveTextContent('What is shown is older.');
    expect(screen.getByText('Updated 10 minutes ago')).toBeInTheDocument();
    expect(shownNames()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(bridge.payloads('directory.refresh').length).toBeGreaterThan(0);
  });

  it('says Loading before anything was ever read', async () => {
    const directory = aDirectory();
    const unread = aPart({ version: 0, state: 'loading', fetchedAt: null });
    await renderApp(
      new FakeBridge({ directory: { ...directory, parts: { ...directory.parts, agents: unread } } }),
      <AgentsView />,
    );
    expect(screen.getByText('Loading…')).toBeInTheDocument();
    expect(screen.queryByRole('grid')).not.toBeInTheDocument();
  });
});

describe('the details of an agent', () => {
  const open = async () => {
    const rendered = await renderAgents();
    await rendered.user.click(screen.getByRole('row', { name: 'Reception' }));
    const aside = await screen.findByRole('complementary', { name: 'Agent details' });
    await within(aside).findByText('find_slots');
    return { ...rendered, aside };
  };

  it('fold a long prompt, and find words in it', async () => {
    const { user, aside } = await open();
    const whole = within(aside).getByRole('button', { name: 'Show the whole prompt' });
    expect(whole).toHaveAttribute('aria-expanded', 'false');
    await user.type(within(aside).getByRole('searchbox', { name: 'Search the prompt' }), 'goodbye');
    expect(within(aside).getByText('1 hit')).toBeInTheDocument();
    expect(aside.querySelectorAll('mark')).toHaveLength(1);
    expect(within(aside).getByRole('button', { name: 'Show less' })).toBeInTheDocument();
  });

  it('choose the agent for the next call, in a way that can be taken back', async () => {
    const { user, aside, app } = await open();
    act(() => app.show('agents'));
    await user.click(within(aside).getByRole('button', { name: 'Use for the next call' }));
    expect(app.store.getState()).toMatchObject({ view: 'dial', draft: { agent: { kind: 'saved', id: '1' } } });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(app.store.getState().draft.agent).toEqual({ kind: 'saved', id: '21' });
  });

  it('say so when the agent is gone', async () => {
    const { bridge, tell } = await open();
    bridge.on('directory.agent', () => refuse(aProblem('agent_unknown')));
    await tell({ kind: 'directory', directory: aDirectory({}, { version: 2, fetchedAt: Date.now() }) });
    expect(await screen.findByText('This agent is not in the list any more.')).toBeInTheDocument();
  });

  it('stay as they are while the window becomes narrow and wide; closed, the focus is in the list', async () => {
    const setWide = aWindow();
    const { user, aside } = await open();
    const search = within(aside).getByRole('searchbox', { name: 'Search the prompt' });
    await user.type(search, 'goodb');
    for (const wide of [false, true, false]) {
      setWide(wide);
      expect(screen.getByRole(wide ? 'complementary' : 'dialog', { name: 'Agent details' })).toBe(aside);
      expect(screen.queryByRole(wide ? 'dialog' : 'complementary')).toBeNull();
      expect(search).toBeVisible();
      expect(search).toHaveFocus();
    }
    await user.keyboard('ye');
    expect(search).toHaveValue('goodbye');
    // The first Escape empties the search.
    await user.keyboard('{Escape}{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(screen.getByRole('row', { name: 'Reception' })).toHaveFocus());
  });

  it('are put away by Escape', async () => {
    const { user } = await open();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('complementary', { name: 'Agent details' })).not.toBeInTheDocument();
  });
});

import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { PartView } from '../../../../src-main/contract/views';
import AgentsView from '../../../../src-renderer/directory/agents/AgentsView';
import NumbersView from '../../../../src-renderer/directory/numbers/NumbersView';
import { answer, FakeBridge } from '../../../doubles/fake-bridge';
import { layOut } from '../../../doubles/layout-in-jsdom';
import { renderApp } from '../../../doubles/render-app';
import { aConnectionView, aDirectory, aLine, anAgent, aPart, aProblem } from '../../../doubles/views';

layOut({ wide: true });

const unread: Partial<PartView> = { version: 0, state: 'none', fetchedAt: null };
const directoryOf = (part: Partial<PartView>) => {
  const directory = aDirectory();
  const shown = aPart(part);
  return { ...directory, parts: { ...directory.parts, agents: shown, lines: shown, connections: shown } };
};

const LISTS = [
  { list: 'agents', View: AgentsView, tab: null, notKnown: 'Agents not known', count: /\d agents?$/ },
  { list: 'numbers', View: NumbersView, tab: 'Phone numbers', notKnown: 'Numbers not known', count: /\d numbers?,/ },
  {
    list: 'connections',
    View: NumbersView,
    tab: 'VoIP connections',
    notKnown: 'Connections not known',
    count: /\d connections?$/,
  },
] as const;

describe.each(LISTS)('the list of $list', ({ View, tab, notKnown, count }) => {
  const render = async (part: Partial<PartView>) => {
    const bridge = new FakeBridge({ directory: directoryOf(part) });
    bridge.on('directory.refresh', () => answer(null));
    bridge.on('lines.followSettling', () => answer(null));
    const rendered = await renderApp(bridge, <View />);
    const toTab = async (): Promise<void> => {
      if (tab !== null) await userEvent.setup().click(screen.getByRole('tab', { name: tab }));
    };
    return { ...rendered, bridge, toTab };
  };

  it('that could never be read is not called empty', async () => {
    const { toTab } = await render({ ...unread, problem: aProblem('network_unreachable') });
    await toTab();
    expect(screen.getByRole('alert')).toHaveTextContent(aProblem('network_unreachable').what);
    expect(screen.getByText(notKnown)).toBeInTheDocument();
    expect(screen.queryByText(/^No .* yet$/)).not.toBeInTheDocument();
    expect(screen.queryByText(count)).not.toBeInTheDocument();
    expect(screen.queryByText('Loading…')).not.toBeInTheDocument();
  });

  it('that is being read says so, and shows its rows once they are there', async () => {
    const { toTab, bridge, tell } = await render({ ...unread, state: 'loading' });
    expect(screen.getByText('Loading…')).toBeInTheDocument();
    expect(screen.queryByText(count)).not.toBeInTheDocument();
    bridge.on('directory.agents', () => answer({ rows: [anAgent()], total: 1 }));
    bridge.on('directory.lines', () => answer({ rows: [aLine()], total: 1 }));
    bridge.on('directory.connections', () => answer({ rows: [aConnectionView()], total: 1 }));
    await act(() => tell({ kind: 'directory', directory: directoryOf({ version: 2, fetchedAt: Date.now() }) }));
    await toTab();
    expect(await screen.findByText(count)).toBeInTheDocument();
    expect(screen.queryByText('Loading…')).not.toBeInTheDocument();
  });

  it('that ThunderPhone says has nothing in it is empty', async () => {
    const { toTab } = await render({ fetchedAt: Date.now() });
    await toTab();
    expect(await screen.findByText(/^No .* yet$/)).toBeInTheDocument();
  });
});

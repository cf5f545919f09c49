import userEvent from '@testing-library/user-event';
import { screen } from '@testing-library/react';
import type { AgentView, ConnectionView, LineView } from '../../../../src-main/contract/views';
import NumbersView from '../../../../src-renderer/directory/numbers/NumbersView';
import { useAppState } from '../../../../src-renderer/state/AppContext';
import { answer, FakeBridge } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aConnectionView, aDirectory, aLine, anAgent, aPart } from '../../../doubles/views';

export interface NumbersRows {
  readonly lines?: readonly LineView[];
  readonly connections?: readonly ConnectionView[];
  readonly agents?: readonly AgentView[];
}

/** The Numbers page over a bridge that is a double. */
export async function renderNumbers(rows: NumbersRows = {}) {
  const fresh = aPart({ fetchedAt: Date.now() });
  const directory = aDirectory();
  const bridge = new FakeBridge(
    { directory: { ...directory, parts: { ...directory.parts, lines: fresh, connections: fresh } } },
    { lines: [aLine()], connections: [aConnectionView()], agents: [anAgent()], ...rows },
  );
  bridge.on('directory.refresh', () => answer(null));
  bridge.on('lines.followSettling', () => answer(null));
  const rendered = await renderApp(bridge, <UnlessElsewhere />);
  return { ...rendered, bridge, user: userEvent.setup() };
}

/** The page, until the person goes to the history. */
const UnlessElsewhere = () => (useAppState(({ view }) => view) === 'history' ? null : <NumbersView />);

export const row = (name: RegExp): HTMLElement => screen.getByRole('row', { name });
export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

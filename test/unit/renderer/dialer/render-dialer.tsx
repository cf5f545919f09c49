import userEvent from '@testing-library/user-event';
import { screen } from '@testing-library/react';
import type { AgentView, LineView, SnapshotView, TemplateView } from '../../../../src-main/contract/views';
import { Dialer } from '../../../../src-renderer/dialer/Dialer';
import { FakeBridge } from '../../../doubles/fake-bridge';
import { renderApp } from '../../../doubles/render-app';
import { aLine, anAgent } from '../../../doubles/views';

interface Given extends Partial<SnapshotView> {
  readonly lines?: readonly LineView[];
  readonly agentRows?: readonly AgentView[];
  readonly templates?: TemplateView[];
}

/** The dialer over a fake main, with one number, one agent and nothing typed unless told otherwise. */
export async function renderDialer({
  lines = [aLine()],
  agentRows = [anAgent()],
  templates = [],
  ...snapshot
}: Given = {}) {
  const bridge = new FakeBridge(snapshot, { lines, agents: agentRows, templates });
  const rendered = await renderApp(bridge, <Dialer />);
  return { ...rendered, bridge, user: userEvent.setup() };
}

export const numberField = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Number to call' });
export const callButton = () => screen.getByRole('button', { name: 'Call' });
export const picker = (label: string) => screen.getByRole('button', { name: new RegExp(`^${label}`) });

import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { UserEvent } from '@testing-library/user-event';
import type { SnapshotView } from '../../../../src-main/contract/views';
import FirstRun from '../../../../src-renderer/settings/FirstRun';
import SettingsView from '../../../../src-renderer/settings/SettingsView';
import { FakeBridge } from '../../../doubles/fake-bridge';
import type { RenderedApp } from '../../../doubles/render-app';
import { renderApp } from '../../../doubles/render-app';

export interface RenderedSettings extends RenderedApp {
  readonly bridge: FakeBridge;
  readonly user: UserEvent;
}

/** Built from parts, so that no text in the tests looks like a key. */
export const KEY = ['sk', 'live', 'made_up_for_tests'].join('_');

export async function renderFirstRun(prepare: (bridge: FakeBridge) => void): Promise<RenderedSettings> {
  const bridge = new FakeBridge({ accounts: [], activeAccountId: null });
  prepare(bridge);
  return { ...(await renderApp(bridge, <FirstRun />)), bridge, user: userEvent.setup() };
}

export async function renderSettings(
  snapshot: Partial<SnapshotView>,
  prepare: (bridge: FakeBridge) => void = () => undefined,
): Promise<RenderedSettings> {
  const bridge = new FakeBridge(snapshot);
  prepare(bridge);
  return { ...(await renderApp(bridge, <SettingsView />)), bridge, user: userEvent.setup() };
}

export const keyField = (): HTMLElement => screen.getByLabelText('API key');
export const save = (): HTMLElement => screen.getByRole('button', { name: 'Save and verify' });

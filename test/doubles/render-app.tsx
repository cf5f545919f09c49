import { act, render } from '@testing-library/react';
import type { RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import type { AppEvent } from '../../src-main/contract/events';
import { AppProvider } from '../../src-renderer/state/AppContext';
import type { App } from '../../src-renderer/state/create-app';
import { createApp } from '../../src-renderer/state/create-app';
import type { FakeBridge } from './fake-bridge';

export interface RenderedApp extends RenderResult {
  readonly app: App;
  /** Tells an event of main and waits until it is on screen. */
  readonly tell: (event: AppEvent) => Promise<void>;
}

/** Draws a part of the window over a started app. */
export async function renderApp(bridge: FakeBridge, part: ReactNode): Promise<RenderedApp> {
  const app = createApp(bridge);
  const rendered = render(<AppProvider app={app}>{part}</AppProvider>);
  await act(() => app.start());
  const tell = async (event: AppEvent): Promise<void> => {
    await act(() => {
      bridge.tell(event);
      return Promise.resolve();
    });
  };
  return { ...rendered, app, tell };
}

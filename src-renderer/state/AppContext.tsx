import { createContext, useContext, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand/react';
import type { AppEvent } from '../../src-main/contract/events';
import type { AppState } from './app-state';
import { ToastProvider } from '../ui/toast/toasts';
import type { App } from './create-app';

const AppContext = createContext<App | null>(null);

export function AppProvider({ app, children }: { readonly app: App; readonly children: ReactNode }) {
  return (
    <AppContext value={app}>
      <ToastProvider>{children}</ToastProvider>
    </AppContext>
  );
}

/** The window's model. */
export function useApp(): App {
  const app = useContext(AppContext);
  if (app === null) throw new Error('useApp needs an AppProvider above it');
  return app;
}

/** A part of the state; the component is drawn again when that part changes. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useApp().store, select);
}

/** Hears one kind of main's events while the component is on screen, as for lists that the store does not hold. */
export function useAppEvent<K extends AppEvent['kind']>(
  kind: K,
  hear: (event: Extract<AppEvent, { kind: K }>) => void,
): void {
  const app = useApp();
  const newest = useRef(hear);
  useEffect(() => {
    newest.current = hear;
  });
  useEffect(() => {
    const isKind = (event: AppEvent): event is Extract<AppEvent, { kind: K }> => event.kind === kind;
    return app.listen((event) => {
      if (isKind(event)) newest.current(event);
    });
  }, [app, kind]);
}

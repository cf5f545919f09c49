import { AppProvider } from '../state/AppContext';
import type { App } from '../state/create-app';
import { ErrorBoundary } from './ErrorBoundary';
import { Shell } from './Shell';
import '../ui/look/index.css';

/** All that React draws: the same tree when the page is built (first-screen.tsx) and in the window (window.tsx). */
export const Window = ({ app }: { readonly app: App }) => (
  <ErrorBoundary what="Thunderdial’s window">
    <AppProvider app={app}>
      <Shell />
    </AppProvider>
  </ErrorBoundary>
);

import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './shell/ErrorBoundary';
import { NoBridge } from './shell/NoBridge';
import { preloadWhenIdle } from './shell/preload';
import { Shell } from './shell/Shell';
import { AppProvider } from './state/AppContext';
import { findBridge } from './state/bridge';
import { createApp } from './state/create-app';
import './ui/look/index.css';

const element = document.getElementById('root');
if (element === null) throw new Error('index.html has no #root');
const root = createRoot(element);
const bridge = findBridge();

if (bridge === null) {
  root.render(<NoBridge />);
} else {
  const app = createApp(bridge);
  // Drawn before main has answered: the number field works at once, and what is typed is kept.
  root.render(
    <ErrorBoundary what="Thunderdial’s window">
      <AppProvider app={app}>
        <Shell />
      </AppProvider>
    </ErrorBoundary>,
  );
  void app.start().then(preloadWhenIdle);
}

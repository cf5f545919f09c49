import { net, powerMonitor } from 'electron';

/** When to be silent and when to look again. Every function returns how to stop listening. */
export interface PowerAndNetwork {
  onSuspend(listener: () => void): () => void;
  /** The screen is locked; told on macOS and Windows. */
  onLock(listener: () => void): () => void;
  onResume(listener: () => void): () => void;
  /** The network is back after it was gone. */
  onOnline(listener: () => void): () => void;
  onOffline(listener: () => void): () => void;
}

/** Electron tells main of no change of network, so it is looked at; the look costs microseconds. */
const LOOK_EVERY_MS = 3_000;

/** Once the app is ready. */
export function watchPowerAndNetwork(): PowerAndNetwork {
  const online = new Set<() => void>();
  const offline = new Set<() => void>();
  let was = net.isOnline();
  const look = (): void => {
    const is = net.isOnline();
    if (is === was) return;
    was = is;
    for (const listener of [...(is ? online : offline)]) listener();
  };
  setInterval(look, LOOK_EVERY_MS).unref();
  powerMonitor.on('resume', look);

  return {
    onSuspend(listener) {
      powerMonitor.on('suspend', listener);
      return () => void powerMonitor.off('suspend', listener);
    },
    onLock(listener) {
      powerMonitor.on('lock-screen', listener);
      return () => void powerMonitor.off('lock-screen', listener);
    },
    onResume(listener) {
      powerMonitor.on('resume', listener);
      return () => void powerMonitor.off('resume', listener);
    },
    onOnline: (listener) => join(online, listener),
    onOffline: (listener) => join(offline, listener),
  };
}

function join(listeners: Set<() => void>, listener: () => void): () => void {
  // An own function for each, so that one listener added twice can leave once.
  const entry = (): void => listener();
  listeners.add(entry);
  return () => void listeners.delete(entry);
}

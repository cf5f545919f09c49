// Runs in the sandbox of each window, before its page. It hands over two functions and keeps everything else.
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge } from '../contract/bridge';
import { COMMAND_CHANNEL, EVENT_CHANNEL, type Answer } from '../contract/envelope';
import type { AppEvent } from '../contract/events';

// Main answers everything; this is for when there is no answer, as while the program ends.
const noAnswer: Answer<never> = {
  ok: false,
  error: {
    code: 'internal',
    what: 'Thunderdial did not answer.',
    advice: 'Try again. If it happens again, restart Thunderdial.',
    mover: 'you',
    retry: true,
  },
};

const bridge: Bridge = {
  command: (name, payload) =>
    ipcRenderer.invoke(COMMAND_CHANNEL, { name, payload: payload ?? null }).catch(() => noAnswer),
  onEvent(listener) {
    // The first argument, Electron's own event, leads back to the process bridge: it must not reach the page.
    const forward = (_event: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on(EVENT_CHANNEL, forward);
    return () => void ipcRenderer.removeListener(EVENT_CHANNEL, forward);
  },
};

contextBridge.exposeInMainWorld('thunderdial', bridge);

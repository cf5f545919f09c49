// A desktop session on Linux: display, message bus, unlocked keyring, window manager and tray, all its own.
// On other systems there is nothing to bring: the desktop is there.
import { onPath } from '../programs.mjs';
import { makeFolders, removeFolders, removeOrphanedFolders } from './folders.mjs';
import { SESSION_VARIABLE, endSession, orphanedSessions } from './processes.mjs';
import { startBus, startDisplay, startKeyring, startPanel, startWindowManager } from './services.mjs';

/**
 * @typedef {object} Parts what the session brings itself
 * @property {boolean} display
 * @property {boolean} bus a bus with a keyring on it, and folders of its own for settings and data
 * @property {boolean} desktop window manager and tray
 */

/** @typedef {{ env: Record<string, string | undefined>, end: () => Promise<void> }} Session */

/** Variables that lead to the desktop of whoever sits there. */
const FOREIGN = [
  'SESSION_MANAGER',
  'DESKTOP_SESSION',
  'XDG_CURRENT_DESKTOP',
  'XDG_SESSION_DESKTOP',
  'XDG_SESSION_TYPE',
];
const FOREIGN_BUS = ['GNOME_KEYRING_CONTROL', 'SSH_AUTH_SOCK', 'DBUS_STARTER_ADDRESS', 'DBUS_STARTER_BUS_TYPE'];
const FOREIGN_DISPLAY = ['WAYLAND_DISPLAY', 'XAUTHORITY', 'GTK_MODULES'];

/** The same words, numbers and default country on every machine. */
const LOCALE = { LANG: 'en_US.UTF-8', LANGUAGE: 'en_US:en' };
const FOREIGN_LOCALE = Object.keys(process.env).filter((name) => name.startsWith('LC_'));

/** Whether a person's display is there. */
export const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Whether a session bus is there; some containers set the address to `disabled:`. */
export const hasBus = () => !['', 'disabled:'].includes(process.env.DBUS_SESSION_BUS_ADDRESS ?? '');

/** Only what this machine lacks, for starting the app by hand. @returns {Parts} */
export const whatIsMissing = () => ({ display: !hasDisplay(), bus: !hasBus(), desktop: !hasDisplay() });

/**
 * All of it, for tests: a person's desktop is not taken over, and the machine's own does not colour the result.
 * THUNDERDIAL_TEST_DISPLAY=1 shows the windows on the display that is there.
 * @returns {Parts}
 */
export function everything() {
  const watch = Boolean(process.env.THUNDERDIAL_TEST_DISPLAY) && hasDisplay();
  return { display: !watch, bus: true, desktop: true };
}

/** @param {Record<string, string | undefined>} env @param {string[]} names */
function drop(env, names) {
  for (const name of names) delete env[name];
}

/**
 * @param {Parts} parts
 * @param {Record<string, string | undefined>} env filled in as services come up, since each needs those before it
 * @param {string} logs
 */
async function bringUp(parts, env, logs) {
  // The display comes first: services that the bus starts (a password window, say) must inherit it.
  if (parts.display) {
    drop(env, FOREIGN_DISPLAY);
    env.DISPLAY = await startDisplay(logs, env);
  }
  if (parts.bus) {
    drop(env, FOREIGN_BUS);
    env.DBUS_SESSION_BUS_ADDRESS = await startBus(logs, env);
    if (onPath('gnome-keyring-daemon')) await startKeyring(logs, env);
  }
  if (!parts.desktop) return;
  if (parts.display && onPath('openbox')) startWindowManager(logs, env);
  if (parts.bus && onPath('xfce4-panel')) await startPanel(logs, env);
}

/**
 * Starts a session; what runs in it must be given `env`, and `end` must be called.
 * @param {Parts} parts
 * @returns {Promise<Session>}
 */
export async function startSession(parts) {
  if (process.platform !== 'linux' || !(parts.display || parts.bus)) return { env: process.env, end: async () => {} };
  for (const orphan of orphanedSessions()) await endSession(orphan);
  removeOrphanedFolders();
  const id = String(process.pid);
  const folders = makeFolders();
  // Without a bus of its own the session keeps the person's folders, which belong to the person's bus.
  const own = { ...(parts.bus ? folders.env : {}), ...LOCALE, [SESSION_VARIABLE]: id, NO_AT_BRIDGE: '1' };
  const env = { ...process.env, ...own };
  drop(env, [...FOREIGN, ...FOREIGN_LOCALE]);
  const end = async () => {
    await endSession(id);
    removeFolders(folders.base);
  };
  try {
    await bringUp(parts, env, folders.logs);
  } catch (error) {
    await end();
    throw error;
  }
  return { env, end };
}

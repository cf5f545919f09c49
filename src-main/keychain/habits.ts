import type { Standing } from './messages';

/** What can be known of a keychain without asking it, by operating system. */
export interface Habits {
  /** Whether the keychain process can find out how things stand; if not, the two below stand in. */
  readonly probes: boolean;
  /** Before a call: `unknown` where the system may open a window, `open` where it never does. */
  readonly before: Standing;
  /** After "nothing found". macOS and Windows have a code for that alone (errSecItemNotFound, ERROR_NOT_FOUND). */
  readonly afterNothing: Standing;
}

const LINUX: Habits = { probes: true, before: 'unknown', afterNothing: 'unknown' };
const MACOS: Habits = { probes: false, before: 'unknown', afterNothing: 'open' };
const WINDOWS: Habits = { probes: false, before: 'open', afterNothing: 'open' };

export function habitsOf(platform: NodeJS.Platform): Habits {
  if (platform === 'win32') return WINDOWS;
  return platform === 'darwin' ? MACOS : LINUX;
}

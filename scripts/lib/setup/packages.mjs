// The system libraries and programs that are needed on Linux, and the Debian packages that hold them. A package that
// has another name on another release lists its names, newest first: Ubuntu 24.04 gave some the suffix t64.

/**
 * @typedef {object} Need
 * @property {string} [library] a shared library's soname
 * @property {string} [program] a program's name
 * @property {string[]} packages candidate names
 * @property {boolean} [optional] the app runs without it, less well
 */

/** @type {Record<'run' | 'headless' | 'test', Need[]>} */
const NEEDS = {
  run: [
    { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
    { library: 'libnss3.so', packages: ['libnss3'] },
    { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
    { library: 'libgbm.so.1', packages: ['libgbm1'] },
    // The keychain; without it a key is kept in memory only.
    { library: 'libsecret-1.so.0', packages: ['libsecret-1-0'], optional: true },
  ],
  headless: [
    { program: 'Xvfb', packages: ['xvfb'] },
    { program: 'dbus-daemon', packages: ['dbus'] },
    { program: 'dbus-send', packages: ['dbus'] },
    { program: 'gnome-keyring-daemon', packages: ['gnome-keyring'] },
  ],
  test: [
    { library: 'libsecret-1.so.0', packages: ['libsecret-1-0'] },
    { program: 'openbox', packages: ['openbox'] },
    { program: 'xfce4-panel', packages: ['xfce4-panel'] },
    { program: 'gdbus', packages: ['libglib2.0-bin'] },
    // Reads back what the app stored, and types into the password window.
    { program: 'secret-tool', packages: ['libsecret-tools'] },
    { program: 'xdotool', packages: ['xdotool'] },
  ],
};

/** `run`: the app. `headless`: also without a display. `test`: also what the desktop tests drive and read. */
/** @typedef {'run' | 'headless' | 'test'} Level */

/** @param {Level} level @returns {Need[]} */
export function needsOf(level) {
  /** @type {Level[]} */
  const levels = ['run', 'headless', 'test'];
  return levels.slice(0, levels.indexOf(level) + 1).flatMap((each) => NEEDS[each]);
}

// Chromium's sandbox is left on wherever it can work.
import fs from 'node:fs';
import path from 'node:path';

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return ''; // A kernel without that switch.
  }
}

/** @param {string} executable @returns {boolean} whether the helper that makes the sandbox without user namespaces is armed */
function hasSetuidHelper(executable) {
  const helper = fs.statSync(path.join(path.dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false });
  return helper?.uid === 0 && (helper.mode & 0o4111) === 0o4111;
}

/**
 * @param {string} executable Electron's
 * @returns {boolean} whether it starts only with --no-sandbox: as root, or where user namespaces are forbidden
 */
export function mustRunUnsandboxed(executable) {
  if (process.platform !== 'linux') return false;
  if (process.getuid?.() === 0) return true;
  const forbidden =
    read('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1' ||
    read('/proc/sys/kernel/unprivileged_userns_clone') === '0' ||
    read('/proc/sys/user/max_user_namespaces') === '0';
  return forbidden && !hasSetuidHelper(executable);
}

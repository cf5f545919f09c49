// The services of a desktop session, each started and waited for until it really answers.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Trouble } from '../say.mjs';

const READY_MS = 15_000;
const POLL_MS = 50;

/** @typedef {Record<string, string | undefined>} Environment */

/**
 * @param {string} log file that takes what the program says
 * @param {Environment} env
 * @param {string[]} command
 * @param {('ignore' | 'pipe' | 'log')[]} [stdio] `log` stands for the log file
 */
function start(log, env, [program, ...args], stdio = ['ignore', 'log', 'log']) {
  const out = fs.openSync(log, 'a');
  const child = spawn(program, args, { env, stdio: stdio.map((to) => (to === 'log' ? out : to)) });
  fs.closeSync(out);
  const state = { child, log, name: program, ended: '' };
  child.on('error', (error) => (state.ended = error.message));
  child.on('exit', (code, signal) => (state.ended = `ended with ${signal ?? `code ${code}`}`));
  return state;
}

/**
 * @template T
 * @param {ReturnType<typeof start>} service
 * @param {() => T | undefined | false} ask
 * @returns {Promise<T>}
 */
async function until(service, ask) {
  const limit = Date.now() + READY_MS;
  for (;;) {
    const answer = ask();
    if (answer) return answer;
    if (service.ended || Date.now() > limit) {
      const words = fs.readFileSync(service.log, 'utf8').trim().split('\n').slice(-3).join(' / ');
      throw new Trouble(`${service.name} did not come up (${service.ended || 'no answer'}): ${words}`);
    }
    await wait(POLL_MS);
  }
}

/** The first line that a service writes to its file descriptor 3. @param {ReturnType<typeof start>} service */
function firstLine(service) {
  let text = '';
  service.child.stdio[3]?.on('data', (chunk) => (text += chunk));
  return until(service, () => text.includes('\n') && text.split('\n')[0]);
}

/** An X server of its own. @param {string} logs @param {Environment} env @returns {Promise<string>} its DISPLAY */
export async function startDisplay(logs, env) {
  // The server picks a free number itself and says so, which no two sessions can do wrong.
  const command = ['Xvfb', '-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp', '-noreset'];
  const server = start(path.join(logs, 'xvfb.log'), env, command, ['ignore', 'log', 'log', 'pipe']);
  return `:${await firstLine(server)}`;
}

/** A message bus of its own. @param {string} logs @param {Environment} env @returns {Promise<string>} its address */
export async function startBus(logs, env) {
  const command = ['dbus-daemon', '--session', '--nofork', '--nopidfile', '--print-address=3'];
  return firstLine(start(path.join(logs, 'dbus.log'), env, command, ['ignore', 'log', 'log', 'pipe']));
}

/** @param {Environment} env @param {string} name @returns {boolean} whether somebody answers to that bus name */
function owned(env, name) {
  const question = ['--print-reply=literal', '--dest=org.freedesktop.DBus', '/', 'org.freedesktop.DBus.NameHasOwner'];
  const answer = spawnSync('dbus-send', ['--session', ...question, `string:${name}`], { env, encoding: 'utf8' });
  return /boolean true/.test(answer.stdout ?? '');
}

/** A gnome-keyring with an unlocked, empty login keyring. @param {string} logs @param {Environment} env */
export async function startKeyring(logs, env) {
  const command = ['gnome-keyring-daemon', '--foreground', '--unlock', '--components=secrets'];
  const keyring = start(path.join(logs, 'keyring.log'), env, command, ['pipe', 'log', 'log']);
  keyring.child.stdin?.end('session');
  await until(keyring, () => owned(env, 'org.freedesktop.secrets'));
}

/** @param {string} logs @param {Environment} env */
export function startWindowManager(logs, env) {
  start(path.join(logs, 'openbox.log'), env, ['openbox']);
}

/** A panel whose tray is a StatusNotifier host. @param {string} logs @param {Environment} env */
export async function startPanel(logs, env) {
  const panel = start(path.join(logs, 'panel.log'), env, ['xfce4-panel', '--disable-wm-check']);
  await until(panel, () => owned(env, 'org.kde.StatusNotifierWatcher'));
}

// Which processes belong to a program, and what memory they hold. Linux only: the figure is in /proc.
import fs from 'node:fs/promises';

/** @param {string} file @returns {Promise<string>} empty when the process has just ended */
const read = (file) => fs.readFile(file, 'utf8').catch(() => '');

/** @param {number} root @returns {Promise<number[]>} it and all that it started */
async function familyOf(root) {
  const ids = (await fs.readdir('/proc')).map(Number).filter(Number.isInteger);
  const parents = new Map();
  for (const id of ids) {
    // The name in brackets may hold spaces and brackets itself; the parent is the second word after it.
    const rest = (await read(`/proc/${id}/stat`)).split(') ').at(-1) ?? '';
    parents.set(id, Number(rest.split(' ')[1]));
  }
  const family = new Set([root]);
  for (let grew = true; grew;) {
    const more = ids.filter((id) => !family.has(id) && family.has(parents.get(id)));
    for (const id of more) family.add(id);
    grew = more.length > 0;
  }
  return [...family];
}

/**
 * Whether programs on the same runtime run beside this one: they share its pages, and its share looks smaller.
 * @param {number} root
 */
export async function hasStrangers(root) {
  const own = new Set(await familyOf(root));
  const runtime = await fs.readlink(`/proc/${root}/exe`);
  for (const id of (await fs.readdir('/proc')).map(Number).filter(Number.isInteger)) {
    const exe = await fs.readlink(`/proc/${id}/exe`).catch(() => '');
    if (exe === runtime && !own.has(id)) return true;
  }
  return false;
}

/** @typedef {{ total: number, byKind: Record<string, number> }} Memory */

/**
 * Proportional set size: pages that processes share are counted once, in shares.
 * @param {number} root process id @returns {Promise<Memory>} in MiB
 */
export async function memoryOf(root) {
  /** @type {Record<string, number>} */
  const byKind = {};
  for (const id of await familyOf(root)) {
    const kilobytes = Number(/^Pss:\s+(\d+) kB/m.exec(await read(`/proc/${id}/smaps_rollup`))?.[1] ?? 0);
    const kind = /--type=([\w-]+)/.exec(await read(`/proc/${id}/cmdline`))?.[1] ?? 'main';
    byKind[kind] = (byKind[kind] ?? 0) + kilobytes / 1024;
  }
  return { total: Object.values(byKind).reduce((sum, mib) => sum + mib, 0), byKind };
}

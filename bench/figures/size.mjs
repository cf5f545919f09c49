// How much code is read before the first paint: what the start really asks for, compressed as in a download.
import fs from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const STATIC_IMPORT = /(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+)["']/g;
const LATER_IMPORT = /\bimport\(\s*[`"'](\.{1,2}\/[^`"']+)[`"']\s*\)/g;
const IN_PAGE = /\b(?:src|href)="(\.\/[^"]+\.(?:js|css))"/g;

/** A module and all that it imports statically. @param {string} file @param {Map<string, string>} [seen] */
async function withImports(file, seen = new Map()) {
  if (seen.has(file)) return seen;
  const text = await fs.readFile(file, 'utf8');
  seen.set(file, text);
  for (const [, name] of text.matchAll(STATIC_IMPORT))
    await withImports(path.join(path.dirname(file), name ?? ''), seen);
  return seen;
}

/** @param {Iterable<string>} texts @returns {number} kB */
const gzipped = (texts) => [...texts].reduce((sum, text) => sum + gzipSync(text).length, 0) / 1000;

/** What a file loads by itself after its start: main once the page stands, the page after its first paint. @param {string} file @param {Map<string, string>} window */
async function loadedLater(file, window) {
  const seen = new Map(window);
  for (const [, name] of (window.get(file) ?? '').matchAll(LATER_IMPORT))
    await withImports(path.join(path.dirname(file), name ?? ''), seen);
  return [...seen].filter(([name]) => !window.has(name)).map(([, text]) => text);
}

/** @param {string} app folder of the built app @returns {Promise<Record<string, number>>} kB gzip */
export async function sizes(app) {
  const out = path.join(app, 'out');
  const index = path.join(out, 'renderer', 'index.html');
  const html = await fs.readFile(index, 'utf8');
  const page = new Map([[index, html]]);
  for (const [, name] of html.matchAll(IN_PAGE)) await withImports(path.join(path.dirname(index), name ?? ''), page);
  const pageNow = new Map(page);
  const scripts = [...page.keys()].filter((name) => name.endsWith('.js'));
  const pageLater = await Promise.all(scripts.map((name) => loadedLater(name, pageNow)));
  const main = path.join(out, 'main', 'main.js');
  const window = await withImports(main);
  return {
    'main, before the window': gzipped(window.values()),
    'main, once the page stands': gzipped(await loadedLater(main, window)),
    preload: gzipped([await fs.readFile(path.join(out, 'preload', 'preload.cjs'), 'utf8')]),
    'page, before its first paint': gzipped(page.values()),
    'page, right after it': gzipped(new Set(pageLater.flat())),
  };
}

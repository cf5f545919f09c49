// Stops with one clear line when Node is too old. Imported by paths.mjs, so that it runs before anything that an old
// Node would trip over; hence it uses nothing newer than what it checks for.
import fs from 'node:fs';

const numbers = (/** @type {string} */ version) => version.replace(/^\D+/, '').split('.').map(Number);

/** @param {string} have @param {string} least @returns {boolean} */
export function atLeast(have, least) {
  const [a, b] = [numbers(have), numbers(least)];
  const at = b.findIndex((part, i) => a[i] !== part);
  return at < 0 || a[at] > b[at];
}

const manifest = JSON.parse(fs.readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const least = manifest.engines.node;
if (!atLeast(process.versions.node, least)) {
  console.error(
    `Thunderdial needs Node ${least}; this is ${process.versions.node}. Get a newer one from https://nodejs.org`,
  );
  process.exit(1);
}

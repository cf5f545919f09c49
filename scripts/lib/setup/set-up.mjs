// Everything that must be there before the app can be built and run. Does nothing, quickly, when it is.
import { withLock } from '../lock.mjs';
import { describe, ensureRuntime } from '../runtime/ensure.mjs';
import { say } from '../say.mjs';
import { hasDisplay } from '../session/session.mjs';
import { dependenciesInstalled, installDependencies } from './dependencies.mjs';
import { ensureSystem } from './system.mjs';

/** What this machine needs to show the app: without a display, a virtual one too. */
export const levelHere = () => (hasDisplay() ? 'run' : 'headless');

/** The npm packages alone: enough to build and to check. */
export async function ensureDependencies() {
  if (dependenciesInstalled()) return;
  await withLock(
    'dependencies',
    async () => {
      if (!dependenciesInstalled()) installDependencies();
    },
    () => say('setup', 'waiting for another process that is installing the npm packages'),
  );
}

/**
 * @param {import('./packages.mjs').Level} [level]
 * @returns {Promise<import('../runtime/installed.mjs').Runtime>}
 */
export async function setUp(level = levelHere()) {
  await ensureDependencies();
  const { runtime, fresh } = await ensureRuntime();
  if (fresh) say('setup', describe(runtime));
  await withLock('system', async () => ensureSystem(level));
  return runtime;
}

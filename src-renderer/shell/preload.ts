import { preloadPickerList } from '../dialer/picker/Picker';
import { loadOneOff } from '../dialer/one-off/load';
import { preloadDialog } from '../ui/Dialog';
import { loadWiderFont } from '../ui/look/wider-font';
import { preloadSideSheet } from '../ui/SideSheet';
import { loaders } from './views';

/**
 * Fetches and makes ready, one after the other, what is not needed for the first paint but for the next action.
 * @param prepareKey what the next key of the number needs
 */
export async function preloadWhenIdle(prepareKey: () => void): Promise<void> {
  await idle();
  prepareKey();
  for (const load of [loadWiderFont, preloadPickerList, preloadSideSheet, ...loaders, preloadDialog, loadOneOff]) {
    await idle();
    // What fails here is fetched again on use, and then the failure is shown in its place.
    await Promise.allSettled([load()]);
  }
}

const idle = (): Promise<void> => new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 2_000 }));
